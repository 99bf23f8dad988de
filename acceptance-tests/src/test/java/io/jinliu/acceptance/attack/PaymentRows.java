package io.jinliu.acceptance.attack;

import io.jinliu.acceptance.story.RunningSystem;
import io.jinliu.platform.plan.Secrets;
import io.jinliu.platform.plan.Service;
import io.jinliu.platform.plan.ServiceSettings;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** What payment-service wrote down, read as an auditor reads it. */
final class PaymentRows {

    private PaymentRows() {}

    /** @param direction REQUEST, ANSWER, CALLBACK or REFUSED */
    static long wire(String direction) {
        return sum("SELECT COUNT(*) FROM wire WHERE direction = ?", direction);
    }

    static long audited(String action) {
        return sum("SELECT COUNT(*) FROM audit WHERE action = ?", action);
    }

    private static long sum(String sql, String parameter) {
        var settings =
                new ServiceSettings(RunningSystem.ports(), RunningSystem.data(), Secrets.of(RunningSystem.data()));
        var urls = Objects.requireNonNull(settings.of(Service.PAYMENT).get("JINLIU_DATABASE_URLS"));
        var sum = 0L;
        for (var url : urls.split(",", -1)) {
            sum += one(url, settings, sql, parameter);
        }
        return sum;
    }

    private static long one(String url, ServiceSettings settings, String sql, String parameter) {
        var reader = settings.secrets().owner(Service.PAYMENT);
        try (var connection = DriverManager.getConnection(
                        url + "?sslMode=PREFERRED&allowPublicKeyRetrieval=true", reader.name(), reader.password());
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }
}
