package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.junit.jupiter.api.Test;

/** What every resource has to say on itself, because its absence is silent. */
class ResourcesTest {
    private static final List<Class<?>> RESOURCES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.onrecord").stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .<Class<?>>map(type -> type.reflect())
                    .toList();

    @Test
    void thereAreResources() {
        assertFalse(RESOURCES.isEmpty());
    }

    @Test
    void everyEndpointIsPublicBecauseOthersAreLeftOut() {
        assertEquals(List.of(), faults(method -> Modifier.isPublic(method.getModifiers())));
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        assertEquals(List.of(), faults(method -> guarded(method) || guarded(method.getDeclaringClass())));
    }

    @Test
    void everyEndpointOfTheApiIsDescribed() {
        assertEquals(List.of(), faults(method -> {
            var operation = method.getAnnotation(Operation.class);
            return !pathOf(method).startsWith("/api/")
                    || (operation != null
                            && !operation.operationId().isEmpty()
                            && !operation.summary().isEmpty());
        }));
    }

    /** Without this, whatever a client accepts is sent as that, as {@code toString()} has it. */
    @Test
    void everyEndpointSaysWhatItSends() {
        assertEquals(
                List.of(),
                faults(method -> method.isAnnotationPresent(Produces.class)
                        || method.getDeclaringClass().isAnnotationPresent(Produces.class)));
    }

    /** A client that goes away in the middle must not cancel a transaction. */
    @Test
    void noRequestIsCancelledWhenItsClientGoes() {
        assertEquals(List.of(), faults(method -> {
            var cancellable = method.getDeclaringClass().getAnnotation(Cancellable.class);
            return cancellable != null && !cancellable.value();
        }));
    }

    /** JAX-RS picks the class first, by its path alone (Jakarta REST 3.1 §3.7.2): another class's methods are never seen. */
    @Test
    void everyEndpointIsReachedThroughItsOwnClass() {
        assertEquals(
                List.of(),
                faults(method -> RESOURCES.stream()
                        .filter(type -> isBelow(pathOf(method), classPath(type)))
                        .max(Comparator.comparing(type -> literals(classPath(type))))
                        .map(type -> classPath(type).equals(classPath(method.getDeclaringClass())))
                        .orElse(false)));
    }

    private static List<String> faults(java.util.function.Predicate<Method> rule) {
        return endpoints()
                .filter(rule.negate())
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .toList();
    }

    private static Stream<Method> endpoints() {
        return RESOURCES.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class)));
    }

    private static boolean guarded(AnnotatedElement element) {
        return element.isAnnotationPresent(RolesAllowed.class)
                || element.isAnnotationPresent(Authenticated.class)
                || element.isAnnotationPresent(PermitAll.class);
    }

    private static String classPath(Class<?> type) {
        return "/" + type.getAnnotation(Path.class).value().replaceAll("^/|/$", "");
    }

    private static String pathOf(Method method) {
        var own = method.getAnnotation(Path.class);
        var base = classPath(method.getDeclaringClass());
        return own == null ? base : base + "/" + own.value().replaceAll("^/|/$", "");
    }

    private static boolean isBelow(String path, String classPath) {
        var segments = path.split("/");
        var wanted = classPath.split("/");
        if (wanted.length > segments.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].startsWith("{") && !wanted[i].equals(segments[i])) {
                return false;
            }
        }
        return true;
    }

    private static int literals(String classPath) {
        return classPath.replaceAll("\\{[^}]*}", "").length();
    }
}
