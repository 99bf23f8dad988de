package io.jinliu.deployment.check;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.jinliu.deployment.Checkout;
import io.jinliu.deployment.manifest.Manifest;
import io.jinliu.deployment.yaml.Yaml;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The official client's idea of every object: unknown fields, missing ones, texts where lists belong. */
class SchemaTest {

    private static final Map<String, Schema> SCHEMAS = Map.of(
            "v1 Namespace", V1Namespace::validateJsonElement,
            "v1 ConfigMap", V1ConfigMap::validateJsonElement,
            "v1 Secret", V1Secret::validateJsonElement,
            "v1 Service", V1Service::validateJsonElement,
            "v1 ServiceAccount", V1ServiceAccount::validateJsonElement,
            "apps/v1 Deployment", V1Deployment::validateJsonElement,
            "autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::validateJsonElement,
            "networking.k8s.io/v1 Ingress", V1Ingress::validateJsonElement);

    @ParameterizedTest
    @ValueSource(strings = {"staging", "production"})
    void every_object_is_what_kubernetes_takes(String overlay) throws IOException {
        for (var manifest : ManifestCheck.manifests(Checkout.ROOT, overlay).all()) {
            validate(manifest);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {apiVersion: v1, kind: Service, spec: {port: [{port: 1}]}}                              | port
            {apiVersion: apps/v1, kind: Deployment, spec: {template: {}}}                           | selector
            {apiVersion: policy/v1, kind: PodDisruptionBudget, spec: {selector: {labels: {a: b}}}}  | labels
            """)
    void the_schema_finds_what_is_misspelt(String object, String field) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> validate(new Manifest(Yaml.documents(object).getFirst())))
                .withMessageContaining(field);
    }

    private static void validate(Manifest manifest) throws IOException {
        var kind = manifest.text("/apiVersion") + " " + manifest.kind();
        Objects.requireNonNull(SCHEMAS.get(kind), kind)
                .validate(JsonParser.parseString(manifest.json().toString()));
    }

    @FunctionalInterface
    private interface Schema {
        void validate(JsonElement object) throws IOException;
    }
}
