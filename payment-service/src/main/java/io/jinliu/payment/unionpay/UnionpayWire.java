package io.jinliu.payment.unionpay;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.security.ChannelHttp;
import io.jinliu.payment.security.Exchange;
import io.jinliu.payment.security.WireArchive;
import io.jinliu.payment.security.WireRecord;
import io.jinliu.payment.security.WireRecord.Direction;
import io.jinliu.payment.unionpay.UnionpayFailure.NoAnswer;
import io.jinliu.payment.unionpay.UnionpayFailure.NotSent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forms to UnionPay, and answers that are UnionPay's and about what was asked. */
final class UnionpayWire {

    private static final Logger LOG = LoggerFactory.getLogger(UnionpayWire.class);

    private final UnionpaySettings settings;
    private final UnionpaySeal seal;
    private final WireArchive archive;
    private final OkHttpClient http;

    UnionpayWire(UnionpaySettings settings, UnionpaySeal seal, WireArchive archive) {
        var channelHttp = new ChannelHttp(archive);
        this.settings = settings;
        this.seal = seal;
        this.archive = archive;
        this.http = channelHttp
                .client(settings.connectTimeout(), settings.callTimeout())
                .addInterceptor(channelHttp::archived)
                .build();
    }

    /** Asks, and reads the answer or what came instead of one. */
    <A> A ask(
            String operation,
            String door,
            UnionpayFields asked,
            Function<UnionpayFields, A> read,
            Function<UnionpayFailure, A> otherwise) {
        var exchange = new Exchange(Channel.UNIONPAY, operation, number(asked));
        try {
            var told = exchange.during(() -> post(door, asked));
            return isAbout(asked, told)
                    ? read.apply(told)
                    : otherwise.apply(new NoAnswer("The answer is about something else"));
        } catch (IOException broken) {
            return otherwise.apply(exchange.left() ? new NoAnswer(broken.toString()) : new NotSent(broken.toString()));
        }
    }

    private UnionpayFields post(String door, UnionpayFields asked) throws IOException {
        var form = new FormBody.Builder(StandardCharsets.UTF_8);
        asked.all().forEach(form::add);
        var request = new Request.Builder()
                .url(settings.door(door).toString())
                .post(form.build())
                .build();
        try (var response = http.newCall(request).execute()) {
            var body = response.body() == null ? new byte[0] : response.body().bytes();
            return definite(response.code(), new String(body, StandardCharsets.UTF_8));
        }
    }

    /** UnionPay signs its refusals too; nothing unsigned says what became of money. */
    private UnionpayFields definite(int status, String body) throws IOException {
        if (status != 200) {
            throw new IOException("HTTP %d says nothing definite".formatted(status));
        }
        var told = UnionpayFields.answered(body).orElseThrow(() -> new IOException("The answer is unreadable"));
        var objection = seal.objection(told);
        if (objection.isPresent()) {
            throw new IOException("The answer is not UnionPay's: " + objection.get());
        }
        return told;
    }

    /** A genuine answer to another question must not be taken for one to ours. */
    private static boolean isAbout(UnionpayFields asked, UnionpayFields told) {
        var same = Stream.of("merId", "orderId", "txnTime")
                .allMatch(name -> asked.field(name).equals(told.field(name)));
        if (!same) {
            LOG.error("ALARM: UnionPay answered about another order than {}", number(asked));
        }
        return same;
    }

    private static String number(UnionpayFields asked) {
        return asked.field("orderId").orElseThrow();
    }

    /** A page with our signed order in it. Nothing leaves: the buyer's browser posts it. */
    String page(String door, UnionpayFields order) {
        var page = new UnionpayForm(settings.door(door), order).html();
        archive.keep(new WireRecord(Channel.UNIONPAY, Direction.REQUEST, "page", number(order), page));
        return page;
    }
}
