package org.onrecord.kit.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Stands in for a service in a process of its own, which can be killed. */
final class StandIn {
    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]));
            System.out.println("pid " + postgres.pid());
        } catch (CannotStart e) {
            System.out.println("refused " + e.getMessage());
            System.exit(1);
        }
        System.in.read();
    }

    static Process run(Path dataDirectory, Path programs) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        StandIn.class.getName(),
                        dataDirectory.toString(),
                        programs.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The rest of the first line that begins with a word. */
    static String answer(Process process, String word) throws IOException {
        BufferedReader reader = process.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(word + " ")) {
                return line.substring(word.length() + 1);
            }
        }
        throw new IOException("The process ended without a line that begins with " + word);
    }
}
