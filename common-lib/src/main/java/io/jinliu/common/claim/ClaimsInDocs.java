package io.jinliu.common.claim;

import io.jinliu.common.problem.ProblemsInDocs;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows in each service's OpenAPI which endpoints are claimed, by what header, and how a claim is refused. */
@Component
class ClaimsInDocs implements OpenApiCustomizer {

    private static final String KEY = """
            Names this request, 1 to 128 visible ASCII characters. However often it is sent under this key, it is done \
            once, and the first reply is the reply to all. Kept 7 days.""";
    private static final String IN_FLIGHT =
            "`idempotency-in-flight`: the same request is being worked on, see Retry-After; or its own refusal";
    private static final String OTHER_BODY =
            "`idempotency-key-reused`: this key came with another body before; or its own refusal";

    private final ObjectProvider<ClaimedEndpoint> endpoints;

    ClaimsInDocs(ObjectProvider<ClaimedEndpoint> endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public void customise(OpenAPI docs) {
        endpoints.stream()
                .flatMap(endpoint -> Optional.ofNullable(docs.getPaths().get(endpoint.path())).stream())
                .forEach(path -> describe(path.getPost()));
    }

    private static void describe(Operation post) {
        post.addParametersItem(new HeaderParameter()
                .name("Idempotency-Key")
                .required(true)
                .description(KEY)
                .schema(new JsonSchema().typesItem("string").pattern("[\\x21-\\x7E]{1,128}")));
        post.getResponses()
                .addApiResponse("409", ProblemsInDocs.answer(IN_FLIGHT))
                .addApiResponse("422", ProblemsInDocs.answer(OTHER_BODY));
    }
}
