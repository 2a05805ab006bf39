package org.onrecord.kit.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Makes the description of the API say what holds for every operation, so that no resource repeats it: problems,
 * headers, examples, roles. What only words can say stands in {@code META-INF/openapi.yaml}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class Contract implements OASFilter {
    private static final List<String> TAGS = List.of(
            "Speakers",
            "Documents",
            "Claims",
            "Quotes",
            "Assessments",
            "Extraction",
            "Links",
            "Tasks",
            "Reviews",
            "Ratings",
            "Merges",
            "Accounts",
            "Ledger");

    @Override
    public Schema filterSchema(Schema schema) {
        return Schemas.tidied(schema);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents();
        Schemas.removeInlined(components);
        Problems.addTo(components);
        var answers = Answer.table();
        var examples = new Examples(components);
        for (var path : api.getPaths().getPathItems().entrySet()) {
            for (var operation : path.getValue().getOperations().entrySet()) {
                var endpoint = Endpoint.of(path.getKey(), operation.getKey(), operation.getValue());
                describe(endpoint, answers, examples);
            }
        }
        examples.removeUnused();
        Schemas.closeRequests(api);
        sortTags(api);
    }

    private static void describe(Endpoint endpoint, Map<String, Answer> answers, Examples examples) {
        var answer = answers.get(endpoint.operation().getOperationId());
        endpoint.sayWhoMayCallIt();
        endpoint.describeHeaders();
        if (answer != null) {
            endpoint.operation().setResponses(endpoint.responses(answer, examples));
        }
        examples.addToRequest(endpoint.operation());
    }

    private static void sortTags(OpenAPI api) {
        var tags = new ArrayList<>(api.getTags());
        tags.sort(Comparator.comparingInt((Tag tag) -> rank(tag.getName())));
        api.setTags(tags);
    }

    private static int rank(String tag) {
        var rank = TAGS.indexOf(tag);
        return rank < 0 ? TAGS.size() : rank;
    }
}
