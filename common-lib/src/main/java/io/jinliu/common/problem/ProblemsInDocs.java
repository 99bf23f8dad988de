package io.jinliu.common.problem;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Shows in each service's OpenAPI that every refusal is a problem, and what stands in it. */
@Component
public class ProblemsInDocs implements OpenApiCustomizer {

    private static final String NAME = "Problem";

    ProblemsInDocs() {}

    @Override
    public void customise(OpenAPI docs) {
        docs.getComponents().addSchemas(NAME, problem());
        docs.getPaths().values().stream()
                .map(PathItem::readOperations)
                .forEach(operations -> operations.forEach(operation -> operation
                        .getResponses()
                        .addApiResponse("default", answer("Any refusal or failure; `code` says which"))));
    }

    /** An answer that is a problem. */
    public static ApiResponse answer(String description) {
        var body = new MediaType().schema(new JsonSchema().$ref(NAME));
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", body));
    }

    private static Schema<?> problem() {
        return new JsonSchema()
                .typesItem("object")
                .description("RFC 9457")
                .addProperty("type", text("The problem's own page").format("uri"))
                .addProperty("title", text("In the caller's language, Chinese or English"))
                .addProperty("status", new JsonSchema().typesItem("integer"))
                .addProperty("detail", text("What happened here"))
                .addProperty("code", text("Stable, for programs").example("not-found"))
                .addProperty("traceId", text("By which support finds the rest"));
    }

    private static Schema<?> text(String description) {
        return new JsonSchema().typesItem("string").description(description);
    }
}
