package io.jinliu.common.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.remoting.exception.RemotingException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestConstructor;

/**
 * The whole service on a real database and a real broker, once for all tests of a module: their base class extends this
 * and names the service to {@link ServiceProperties}.
 */
@ExtendWith(EngineIsHere.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith(NobodyIsNamed.class)
public abstract class WholeService {

    @LocalServerPort
    private int port;

    @Autowired
    private DefaultMQProducer broker;

    protected final int port() {
        return port;
    }

    protected final Http anybody() {
        return new Http(port, null, null);
    }

    protected final Http role(String role, String user) {
        return new Http(port, TestIssuer.token(role, user), null);
    }

    protected final Http merchant(String merchantId) {
        return new Http(port, TestIssuer.merchantToken("staff-of-" + merchantId, merchantId), null);
    }

    /** What another service would say, on the real broker. */
    protected final void publish(String topic, String event, String json) {
        publish(topic, event, json, UUID.randomUUID().toString());
    }

    protected final void publish(String topic, String event, String json, String eventId) {
        var message = new Message(topic, event, json.getBytes(StandardCharsets.UTF_8));
        message.putUserProperty("eventId", eventId);
        try {
            broker.send(message);
        } catch (MQClientException | RemotingException | MQBrokerException | InterruptedException unsent) {
            throw new IllegalStateException(unsent);
        }
    }
}
