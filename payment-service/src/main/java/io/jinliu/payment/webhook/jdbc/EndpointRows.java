package io.jinliu.payment.webhook.jdbc;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.payment.webhook.Endpoint;
import io.jinliu.payment.webhook.Endpoint.Off;
import io.jinliu.payment.webhook.Endpoint.On;
import io.jinliu.payment.webhook.Endpoint.Removed;
import io.jinliu.payment.webhook.Endpoint.Standing;
import io.jinliu.payment.webhook.EventType;
import io.jinliu.payment.webhook.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Rows of {@code webhook_endpoint} as endpoints, and back; secrets are encrypted and bound to their row. */
@Component
class EndpointRows {

    private final FieldCipher cipher;

    EndpointRows(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Endpoint read(ResultSet row, int rowNumber) throws SQLException {
        return new Endpoint(
                row.getLong("id"),
                row.getString("merchant_id"),
                row.getString("url"),
                row.getString("description"),
                types(row.getString("events")),
                standing(row),
                secrets(row),
                row.getTimestamp("created_at").toInstant());
    }

    /** What may change. */
    StatementSpec write(Endpoint endpoint, StatementSpec statement) {
        var previous = endpoint.secrets().flatMap(Secrets::previous);
        return standing(endpoint.standing(), statement)
                .param("url", endpoint.url())
                .param("description", endpoint.description())
                .param(
                        "events",
                        endpoint.events().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("secret", encrypted(endpoint.secrets().map(Secrets::current), current(endpoint.no())))
                .param("previousSecret", encrypted(previous.map(Secrets.Previous::secret), previous(endpoint.no())))
                .param(
                        "previousUntil",
                        previous.map(Secrets.Previous::until)
                                .map(Timestamp::from)
                                .orElse(null));
    }

    static Timestamp timestamp(Instant at) {
        return Timestamp.from(at);
    }

    private static StatementSpec standing(Standing standing, StatementSpec statement) {
        return switch (standing) {
            case On(var since) ->
                state(statement, "ON", since.map(Timestamp::from).orElse(null), null, null);
            case Off(var reason, var at) -> state(statement, "OFF", null, reason.name(), Timestamp.from(at));
            case Removed(var at) -> state(statement, "REMOVED", null, null, Timestamp.from(at));
        };
    }

    private static StatementSpec state(
            StatementSpec statement,
            String state,
            @Nullable Timestamp failingSince,
            @Nullable String offReason,
            @Nullable Timestamp offAt) {
        return statement
                .param("state", state)
                .param("failingSince", failingSince)
                .param("offReason", offReason)
                .param("offAt", offAt);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "ON" ->
                new On(Optional.ofNullable(row.getTimestamp("failing_since")).map(Timestamp::toInstant));
            case "OFF" ->
                new Off(
                        Endpoint.Reason.valueOf(row.getString("off_reason")),
                        row.getTimestamp("off_at").toInstant());
            case "REMOVED" -> new Removed(row.getTimestamp("off_at").toInstant());
            case String unknown -> throw new IllegalStateException("Webhook row in unknown state " + unknown);
        };
    }

    private Optional<Secrets> secrets(ResultSet row) throws SQLException {
        var number = row.getLong("id");
        var previous = decrypted(row.getString("previous_secret"), previous(number));
        var until = Optional.ofNullable(row.getTimestamp("previous_until")).map(Timestamp::toInstant);
        return decrypted(row.getString("secret"), current(number))
                .map(secret ->
                        new Secrets(secret, previous.flatMap(old -> until.map(at -> new Secrets.Previous(old, at)))));
    }

    private static Set<EventType> types(String names) {
        return Arrays.stream(names.split(",", -1)).map(EventType::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable String encrypted(Optional<String> plain, String context) {
        return plain.map(text -> cipher.encrypt(text, context)).orElse(null);
    }

    private Optional<String> decrypted(@Nullable String kept, String context) {
        return Optional.ofNullable(kept).map(text -> cipher.decrypt(text, context));
    }

    private static String current(long endpointNo) {
        return "webhook.secret:" + endpointNo;
    }

    private static String previous(long endpointNo) {
        return "webhook.previous-secret:" + endpointNo;
    }
}
