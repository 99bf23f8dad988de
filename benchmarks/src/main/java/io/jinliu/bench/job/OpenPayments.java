package io.jinliu.bench.job;

import io.jinliu.bench.ground.Books;
import io.jinliu.bench.ground.Platform;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** B3: a prepay at WeChat Pay, whose simulator answers at once. */
record OpenPayments() implements Benchmark {

    @Override
    public String id() {
        return "B3";
    }

    @Override
    public String title() {
        return "POST /payments at payment-service, channel at 0 ms; the lesser of raw JDBC and RSA signing";
    }

    @Override
    public List<String> services() {
        return List.of("order-service", "payment-service", "gateway-service");
    }

    @Override
    public Contest prepare(Platform platform) throws IOException, SQLException {
        var buyers = Ordering.readied(platform);
        var books = new Books(Service.PAYMENT, platform);
        return Contest.overHttp(
                RawPayments.opened(books, Signing.perSecond()),
                new Paying(platform, new UnpaidOrders(platform, buyers)));
    }
}
