package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.wechat.pay.java.core.util.PemUtil;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Request;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keys come and go by the doors; the folder remembers them and {@code channel.env} says which to use. */
class KeyDoorTest {

    RunningSimulator simulator = RunningSimulator.fresh(50);
    final String first = simulator.variable("JINLIU_WECHAT_PUBLIC_KEY_ID");
    final String firstFile = simulator.variable("JINLIU_WECHAT_PUBLIC_KEY_FILE");
    final String firstOfMerchant = simulator.variable("JINLIU_WECHAT_MERCHANT_SERIAL");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void begins_with_one_key_on_each_side() {
        var shown = shown();

        assertThat(texts(shown, "platform")).containsExactly(first);
        assertThat(texts(shown, "speaking")).containsExactly(first);
        assertThat(texts(shown, "merchant")).containsExactly(firstOfMerchant);
        assertThat(simulator.environment()).doesNotContainKey("JINLIU_WECHAT_PREVIOUS_PUBLIC_KEY_ID");
    }

    @Test
    void issues_a_public_key_that_does_not_speak_yet() {
        var issued = issue("public-key");

        assertThat(serial(issued)).startsWith("PUB_KEY_ID_");
        assertThat(PemUtil.loadPublicKeyFromPath(file(issued)).getAlgorithm()).isEqualTo("RSA");
        assertThat(texts(shown(), "platform")).containsExactly(first, serial(issued));
        assertThat(texts(shown(), "speaking")).containsExactly(first);
    }

    @Test
    void names_a_certificate_by_the_serial_number_that_stands_in_it() {
        var issued = issue("certificate");

        var certificate = PemUtil.loadX509FromPath(file(issued));
        assertThat(serial(issued))
                .isEqualTo(certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT));
        assertThat(certificate.getSubjectX500Principal().getName()).contains("Tenpay.com Root CA");
    }

    @Test
    void tells_the_merchant_the_newest_and_the_previous_and_where_they_are() {
        var issued = issue("certificate");

        assertThat(simulator.variable("JINLIU_WECHAT_PUBLIC_KEY_ID")).isEqualTo(serial(issued));
        assertThat(simulator.variable("JINLIU_WECHAT_PUBLIC_KEY_FILE")).isEqualTo(file(issued));
        assertThat(simulator.variable("JINLIU_WECHAT_PREVIOUS_PUBLIC_KEY_ID")).isEqualTo(first);
        assertThat(simulator.variable("JINLIU_WECHAT_PREVIOUS_PUBLIC_KEY_FILE")).isEqualTo(firstFile);

        speak(serial(issued));
        retire(first);

        assertThat(simulator.variable("JINLIU_WECHAT_PUBLIC_KEY_ID")).isEqualTo(serial(issued));
        assertThat(simulator.environment())
                .doesNotContainKeys("JINLIU_WECHAT_PREVIOUS_PUBLIC_KEY_ID", "JINLIU_WECHAT_PREVIOUS_PUBLIC_KEY_FILE");
    }

    @Test
    void keeps_at_most_two_platform_keys() {
        issue("public-key");

        conflict(post("/issue", Json.object().put("as", "certificate")));
        assertThat(texts(shown(), "platform")).hasSize(2);
    }

    @Test
    void keeps_at_most_two_also_when_many_ask_at_once() {
        var data = Folders.temporary();
        Folders.copy(simulator.data.resolve("simulator/keys"), data.resolve("keys"));
        var ring = KeyRing.openOrMake(data);
        var door = new KeyDoor(ring, () -> {});
        var wish = Json.bytes(Json.object().put("as", "public-key"));
        var asked = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> door.answer(Request.of("POST", "/keys/wechat/issue", Map.of(), wish))
                                .status(),
                        task -> Thread.ofPlatform().start(task)))
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join).toList()).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(ring.wechatFiles().state().platform()).hasSize(2);
    }

    @Test
    void retires_no_key_that_speaks() {
        var issued = serial(issue("public-key"));

        conflict(post("/retire", Json.object().put("serial", first)));
        speak(first, issued);
        conflict(post("/retire", Json.object().put("serial", first)));
        conflict(post("/retire", Json.object().put("serial", issued)));
        speak(issued);

        assertThat(texts(retire(first), "platform")).containsExactly(issued);
        conflict(post("/retire", Json.object().put("serial", first)));
    }

    @Test
    void lets_only_those_speak_that_live() {
        conflict(post("/speak", serials()));
        conflict(post("/speak", serials(first, "PUB_KEY_ID_0")));
        conflict(post("/speak", Json.object()));

        assertThat(texts(shown(), "speaking")).containsExactly(first);
    }

    @Test
    void gives_the_merchant_a_second_certificate_and_takes_the_first() {
        var issued = answered(201, post("/merchant/issue", Json.object()));
        conflict(post("/merchant/issue", Json.object()));
        assertThat(texts(shown(), "merchant")).containsExactly(firstOfMerchant, serial(issued));
        assertThat(simulator.variable("JINLIU_WECHAT_MERCHANT_SERIAL")).isEqualTo(serial(issued));
        assertThat(simulator.variable("JINLIU_WECHAT_MERCHANT_KEY_FILE")).isEqualTo(file(issued));

        var left = answered(200, post("/merchant/retire", Json.object().put("serial", firstOfMerchant)));

        assertThat(texts(left, "merchant")).containsExactly(serial(issued));
        conflict(post("/merchant/retire", Json.object().put("serial", serial(issued))));
        conflict(post("/merchant/retire", Json.object().put("serial", firstOfMerchant)));
    }

    @Test
    void lives_and_speaks_the_same_after_a_restart() {
        var issued = issue("certificate");
        speak(serial(issued), first);
        answered(201, post("/merchant/issue", Json.object()));
        var before = shown();
        var platformFile = simulator.variable("JINLIU_WECHAT_PUBLIC_KEY_FILE");

        simulator.close();
        simulator = new RunningSimulator(simulator.data, 50);

        assertThat(shown()).isEqualTo(before);
        assertThat(texts(shown(), "speaking")).containsExactly(serial(issued), first);
        assertThat(simulator.variable("JINLIU_WECHAT_PUBLIC_KEY_ID")).isEqualTo(serial(issued));
        assertThat(simulator.variable("JINLIU_WECHAT_PUBLIC_KEY_FILE")).isEqualTo(platformFile);
        assertThat(simulator.variable("JINLIU_WECHAT_PREVIOUS_PUBLIC_KEY_ID")).isEqualTo(first);
        conflict(post("/issue", Json.object().put("as", "public-key")));
        conflict(post("/merchant/issue", Json.object()));
    }

    @Test
    void refuses_what_makes_no_sense() {
        refused(400, "INVALID", post("/issue", Json.object().put("as", "password")));
        refused(400, "INVALID", post("/issue", Json.object()));
        refused(400, "INVALID", simulator.post("/keys/wechat/issue", "[]"));
        refused(404, "NOT_FOUND", post("/nothing", Json.object()));
        refused(404, "NOT_FOUND", simulator.get("/keys/alipay"));
        refused(404, "NOT_FOUND", simulator.get("/keys/wechat/issue"));
    }

    private JsonNode issue(String as) {
        return answered(201, post("/issue", Json.object().put("as", as)));
    }

    private void speak(String... serials) {
        var spoken = answered(200, post("/speak", serials(serials)));
        assertThat(texts(spoken, "speaking")).containsExactly(serials);
    }

    private JsonNode retire(String serial) {
        return answered(200, post("/retire", Json.object().put("serial", serial)));
    }

    private static ObjectNode serials(String... serials) {
        var wish = Json.object();
        var listed = wish.putArray("serials");
        List.of(serials).forEach(listed::add);
        return wish;
    }

    private HttpResponse<String> post(String door, ObjectNode wish) {
        return simulator.post("/keys/wechat" + door, wish);
    }

    private JsonNode shown() {
        return answered(200, simulator.get("/keys/wechat"));
    }

    private static JsonNode answered(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Json.object(response.body());
    }

    private static void conflict(HttpResponse<String> response) {
        refused(409, "CONFLICT", response);
    }

    private static void refused(int status, String code, HttpResponse<String> response) {
        assertThat(answered(status, response).get("code").asString()).isEqualTo(code);
    }

    private static String serial(JsonNode issued) {
        return issued.get("serial").asString();
    }

    private static String file(JsonNode issued) {
        return issued.get("file").asString();
    }

    private static List<String> texts(JsonNode shown, String name) {
        return shown.get(name).valueStream().map(JsonNode::asString).toList();
    }
}
