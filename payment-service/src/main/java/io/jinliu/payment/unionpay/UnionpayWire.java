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
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forms to UnionPay, and answers that are UnionPay's and about what was asked. */
final class UnionpayWire {

    private static final Logger LOG = LoggerFactory.getLogger(UnionpayWire.class);

    /** A day's file inside an answer; others are much shorter. */
    private static final long LONGEST_ANSWER = 96L << 20;

    private final UnionpaySettings settings;
    private final UnionpaySeal seal;
    private final WireArchive archive;
    private final OkHttpClient http;

    /** @param http keeps what was said, or leaves that to whoever asks */
    UnionpayWire(UnionpaySettings settings, UnionpaySeal seal, WireArchive archive, OkHttpClient http) {
        this.settings = settings;
        this.seal = seal;
        this.archive = archive;
        this.http = http;
    }

    /** As payments and refunds are asked for: every word is kept. */
    static UnionpayWire archived(UnionpaySettings settings, UnionpaySeal seal, WireArchive archive) {
        var channelHttp = new ChannelHttp(archive);
        var http = channelHttp
                .client(settings.connectTimeout(), settings.callTimeout())
                .addInterceptor(channelHttp::archived)
                .build();
        return new UnionpayWire(settings, seal, archive, http);
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
            return definite(response.code(), text(response));
        }
    }

    private static String text(Response response) throws IOException {
        if (response.body() == null) {
            return "";
        }
        var source = response.body().source();
        if (source.request(LONGEST_ANSWER + 1)) {
            throw new IOException("The answer is longer than %d bytes".formatted(LONGEST_ANSWER));
        }
        return source.readUtf8();
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

    /** Our number, or the day whose file it is. */
    private static String number(UnionpayFields asked) {
        return asked.field("orderId").or(() -> asked.field("settleDate")).orElseThrow();
    }

    /** A page with our signed order in it. Nothing leaves: the buyer's browser posts it. */
    String page(String door, UnionpayFields order) {
        var page = new UnionpayForm(settings.door(door), order).html();
        archive.keep(new WireRecord(Channel.UNIONPAY, Direction.REQUEST, "page", number(order), page));
        return page;
    }
}
