package io.jinliu.points;

import io.jinliu.common.testing.ServiceProperties;
import io.jinliu.common.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real database and a real broker, once for all tests that extend this. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public abstract class RunningPoints {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DefaultMQProducer producer;
    private final int port;

    protected RunningPoints(DefaultMQProducer producer, @Value("${local.server.port}") int port) {
        this.producer = producer;
        this.port = port;
    }

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        ServiceProperties.register(registry, "points");
    }

    protected record Reply(int status, JsonNode body) {}

    protected void publish(String topic, String tag, String json) {
        publish(topic, tag, json, UUID.randomUUID().toString());
    }

    protected void publish(String topic, String tag, String json, String eventId) {
        var message = new Message(topic, tag, json.getBytes(StandardCharsets.UTF_8));
        message.putUserProperty("eventId", eventId);
        try {
            producer.send(message);
        } catch (Exception notSent) {
            throw new IllegalStateException(notSent);
        }
    }

    protected Reply get(String path, String role, String user) {
        return ask(path, Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + TestIssuer.token(role, user)));
    }

    protected Reply ask(String path, Map<String, String> headers) {
        return RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri(path)
                .headers(all -> headers.forEach(all::set))
                .exchange((_, response) ->
                        new Reply(response.getStatusCode().value(), JSON.readTree(response.getBody())));
    }
}
