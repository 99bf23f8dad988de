package io.jinliu.common.problem;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Shows money and numbers in each service's OpenAPI as they are on the wire: money as minor units with a currency code,
 * our 63-bit numbers as text, because a JavaScript number holds only 53 bits.
 */
@Component
class ValuesInDocs implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI docs) {
        var schemas = docs.getComponents().getSchemas();
        if (schemas != null) {
            schemas.computeIfPresent("Money", (_, _) -> money());
        }
        docs.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .flatMap(operation -> Optional.ofNullable(operation.getParameters()).stream())
                .flatMap(List::stream)
                .filter(parameter -> isNumber(parameter.getSchema()))
                .forEach(parameter -> asText(parameter, schemas == null ? Map.of() : schemas));
    }

    private static Schema<?> money() {
        var money = new JsonSchema();
        money.typesItem("object");
        money.addProperty(
                "minor", new JsonSchema().typesItem("integer").format("int64").description("E.g. fen"));
        money.addProperty(
                "currency",
                new JsonSchema().typesItem("string").description("ISO 4217").example("CNY"));
        money.setRequired(List.of("minor", "currency"));
        return money;
    }

    /** A long, or a value class of ours around one: no other class is a parameter. */
    private static boolean isNumber(Schema<?> schema) {
        return schema.get$ref() != null || "int64".equals(schema.getFormat());
    }

    @SuppressWarnings("rawtypes") // as the library has it
    private static void asText(Parameter parameter, Map<String, Schema> schemas) {
        var valueClass = parameter.getSchema().get$ref();
        if (valueClass != null) {
            schemas.remove(valueClass.substring(valueClass.lastIndexOf('/') + 1));
        }
        parameter.setSchema(new JsonSchema().typesItem("string").pattern("[1-9][0-9]{0,18}"));
    }
}
