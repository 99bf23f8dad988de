package io.jinliu.payment.due.web;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.ServiceCalls;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.DueOwner;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Owed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Asks order-service what is owed, when its event is not here yet. */
@Component
class OrderServiceDues implements DueOwner {

    private final RestClient orders;
    private final JsonMapper json;

    OrderServiceDues(ServiceCalls calls, JsonMapper json, @Value("${jinliu.order-url}") URI orderUrl) {
        this.orders = calls.to(orderUrl);
        this.json = json;
    }

    @Override
    public Optional<Owed> ask(DueRef ref) {
        if (ref.kind() != DueKind.ORDER) {
            return Optional.empty();
        }
        try {
            var reply = orders.get()
                    .uri("/internal/dues/{kind}/{no}", ref.kind(), ref.no())
                    .retrieve()
                    .body(String.class);
            return Optional.of(json.readerFor(Reply.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .<Reply>readValue(reply)
                    .owed(ref));
        } catch (HttpClientErrorException.NotFound unknownThereToo) {
            return Optional.empty();
        } catch (RestClientException away) {
            return Optional.empty(); // the event will bring it; the buyer may ask again
        }
    }

    record Reply(String buyerId, String merchantId, List<Line> lines, Money amount, Instant payBefore, long version) {

        Owed owed(DueRef ref) {
            var subject = lines.getFirst().name() + (lines.size() > 1 ? " …" : "");
            var owedLines = lines.stream()
                    .map(line -> new Owed.Line(
                            line.line(),
                            line.quantity(),
                            line.amount(),
                            line.amount().zero()))
                    .toList();
            return new Owed(ref, buyerId, merchantId, subject, amount, payBefore, owedLines, version);
        }
    }

    record Line(int line, String name, long quantity, Money amount) {}
}
