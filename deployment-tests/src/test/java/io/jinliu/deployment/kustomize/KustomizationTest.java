package io.jinliu.deployment.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.deployment.Checkout;
import io.jinliu.deployment.yaml.Yaml;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class KustomizationTest {

    private static final String OBJECT =
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {x: '1', y: '2'}, list: [p, q]}";

    private final Path folder;

    KustomizationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Where a kubectl is, it has the last word on what our renderer renders; elsewhere there is nothing to compare. */
    @TestFactory
    Stream<DynamicTest> kubectl_renders_the_same() {
        return kubectl().stream().flatMap(program -> Stream.of("base", "overlays/staging", "overlays/production")
                .map(folder -> DynamicTest.dynamicTest(folder, () -> {
                    var path = Checkout.ROOT.resolve("k8s").resolve(folder);
                    assertThat(Kustomization.render(path))
                            .containsExactlyInAnyOrderElementsOf(byKubectl(program, path));
                })));
    }

    @Test
    void patches_change_what_they_name() throws IOException {
        var rendered = render("""
                resources: [object.yaml]
                namespace: n
                patches:
                  - patch: '{kind: ConfigMap, metadata: {name: a}, data: {x: "7", y: null}}'
                  - target: {kind: ConfigMap, name: a|b}
                    patch: '[{op: add, path: /list/-, value: r}, {op: remove, path: /list/0}]'
                """);
        assertThat(rendered.at("/data").toString()).isEqualTo("{\"x\":\"7\"}");
        assertThat(rendered.at("/list").toString()).isEqualTo("[\"q\",\"r\"]");
        assertThat(rendered.at("/metadata/namespace").asString()).isEqualTo("n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            commonLabels: {a: b}                                                              | commonLabels is not understood
            patches: [{patch: '{kind: ConfigMap, metadata: {name: b}}'}]                      | A patch is for nobody
            patches: [{patch: '{kind: ConfigMap, metadata: {name: a}, list: [z]}'}]           | has a list at list
            patches: [{target: {kind: ConfigMap}, patch: '[{op: move, path: /data/x}]'}]      | operation move is not one of ours
            patches: [{target: {kind: ConfigMap}, patch: '[{op: replace, path: /data/z}]'}]   | nothing at /data/z to replace
            patches: [{options: {}, patch: '[]'}]                                             | options of a patch is not understood
            """)
    void what_it_does_not_understand_it_refuses(String line, String complaint) {
        assertThatExceptionOfType(NotUnderstood.class)
                .isThrownBy(() -> render("resources: [object.yaml]\n" + line))
                .withMessageContaining(complaint);
    }

    private JsonNode render(String kustomization) throws IOException {
        Files.writeString(folder.resolve("object.yaml"), OBJECT);
        Files.writeString(folder.resolve("kustomization.yaml"), kustomization);
        return Kustomization.render(folder).getFirst();
    }

    private static Optional<Path> kubectl() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(place -> Path.of(place, "kubectl"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<JsonNode> byKubectl(Path program, Path overlay) throws IOException {
        var process = new ProcessBuilder(program.toString(), "kustomize", overlay.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return Yaml.documents(new String(process.getInputStream().readAllBytes(), UTF_8));
    }
}
