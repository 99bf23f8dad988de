package io.jinliu.payment.security.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.sharding.Databases;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.security.RunningPayments;
import io.jinliu.payment.security.WireArchive;
import io.jinliu.payment.security.WireRecord;
import io.jinliu.payment.security.WireRecord.Direction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The channels as the whole service has them: guarded, called back through a real server, every word in the database. */
@Tag("storage")
class ChannelsInServiceIT extends RunningPayments {

    private final List<PaymentChannel> channels;
    private final WireArchive archive;
    private final Databases databases;
    private final FieldCipher cipher;
    private final Ids ids;
    private final TransactionTemplate transaction;

    ChannelsInServiceIT(
            List<PaymentChannel> channels,
            WireArchive archive,
            Databases databases,
            FieldCipher cipher,
            Ids ids,
            PlatformTransactionManager transactions) {
        this.channels = channels;
        this.archive = archive;
        this.databases = databases;
        this.cipher = cipher;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void gives_out_no_others_channel_without_its_guard() {
        assertThat(channels).extracting(PaymentChannel::name).containsExactlyInAnyOrder(Channel.values());
        assertThat(channels)
                .filteredOn(channel -> !channel.name().ours() && channel.name() != Channel.BANK)
                .isNotEmpty()
                .allSatisfy(channel ->
                        assertThat(channel.getClass().getSimpleName()).isEqualTo("GuardedChannel"));
    }

    @Test
    void keeps_what_was_said_unreadable_and_whatever_becomes_of_the_transaction_around_it() {
        var number = ids.next(Slot.ofOwner("1001"));
        transaction.executeWithoutResult(status -> {
            archive.keep(
                    new WireRecord(Channel.WECHAT_PAY, Direction.ANSWER, "query", Long.toString(number), "openid 小明"));
            status.setRollbackOnly();
        });

        assertThat(rows(number, Direction.ANSWER)).hasSize(1).first().satisfies(content -> {
            assertThat(content).doesNotContain("openid");
            assertThat(cipher.decrypt(content, "wire")).isEqualTo("openid 小明");
        });
    }

    @ParameterizedTest
    @CsvSource({"wechat, WECHAT_NATIVE", "alipay, ALIPAY_PRECREATE", "unionpay, UNIONPAY_APP"})
    void hears_the_channel_through_a_real_server(String word, Method method) {
        var number = ids.next(Slot.ofOwner("1001"));
        var channel = channels.stream()
                .filter(candidate -> candidate.name() == method.channel())
                .findFirst()
                .orElseThrow();
        channel.charge(new Charge(
                number, method, Money.cny(20_00), "咖啡", SIMULATOR.now().plusSeconds(900), Payer.ANYBODY, 0));
        SIMULATOR.pay(word, Long.toString(number));

        await().untilAsserted(() -> assertThat(rows(number, Direction.CALLBACK)).isNotEmpty());
        assertThat(rows(number, Direction.REQUEST)).hasSize(1);
        assertThat(rows(number, Direction.ANSWER)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/callbacks/wechat, application/json, {}, 401, FAIL",
        "/callbacks/wechat/default, application/json, {}, 401, FAIL",
        "/callbacks/wechat/other, application/json, {}, 404, FAIL",
        "/callbacks/alipay, application/x-www-form-urlencoded, a=1, 401, failure",
        "/callbacks/alipay/default, application/x-www-form-urlencoded, a=1&a=2, 400, failure",
        "/callbacks/alipay/other, text/xml, <x/>, 404, failure",
        "/callbacks/unionpay, application/x-www-form-urlencoded, a=1, 401, failure",
        "/callbacks/unionpay/default, application/x-www-form-urlencoded, a=1&a=2, 400, failure",
        "/callbacks/unionpay/other, text/xml, <x/>, 404, failure"
    })
    void says_no_to_a_stranger_in_the_channels_own_words(String path, String type, String body, int status, String word)
            throws Exception {
        var answer = post(path, type, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(word);
    }

    private static HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url() + path))
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private List<String> rows(long number, Direction direction) {
        return databases
                .of(Slot.ofNumber(number))
                .jdbc()
                .sql("SELECT content FROM wire WHERE subject = :subject AND direction = :direction")
                .param("subject", Long.toString(number))
                .param("direction", direction.name())
                .query(String.class)
                .list();
    }
}
