package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.FundSource;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.security.HeardNews;
import io.jinliu.payment.security.RawCallback;
import io.jinliu.payment.wechat.WechatCredential.KeyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notice recorded long ago, with the key it was signed by: it is fresh whenever business time says that it is then. */
class RecordedNoticeTest {

    static final Instant THEN = Instant.parse("2025-03-14T02:00:01Z");
    static final String SIGNATURE = """
            kbbWpxXvyjqUmta5scem2qZ4Fvcuq3zVH/DmQkVtfbu39Xcu2PCYHbAvW+znf/Ybicwx16iHR620v7L05bbECfRtSffpq+E+cTH6\
            5GmK13m03Qagm0Nq2ZEKEjhqyhEGk4fScHmG/XMEbh9UhYIysbOoyHdribAJxnAYJ58YGpwYV3RDi0stXcnzDBhGddu9BbbyM46a\
            5u+KKsg8eIBVpecdKfvAiN/4XL04ABKViIgrsHDhQH9CaBYR4NcDURNgcrR28nqY0gvUT+uhRb1z27rEsLNDPLf0yps32jAWKbeU\
            rBwyXiZWdmjKZYyVCTOjhDEKOHMgBDg9d4b+sn1TAw==""";
    static final String CIPHERTEXT = """
            TxKwjMhrV2k0dg179E2Dw6j68/T05QKgR+usJl7JvEb9+DgXeiPTwJq0hcs198o5rmC9hyLll4AuIkDrw1QlZlTvdcooE1ZN6R4P\
            uMK4Zhv52qqySwoPCCf5jiDrQDxWzPejOIfvbkSgUTMVGbC/Zc+O4ikjY3u2p/ZY0/LRKAMBqlZZFeMc2SGEiMaDZfamoGfF3j/P\
            kpz9ZsBBuLcYG4tPaPPiLVlx1hrm5VmRc3tbe+Sf8uM/dlJSICiZQMzhmAS7tp2QyMnPo/3eR0RlYsdbFWQxtKAoKBk1T7uRwIrY\
            QcdfxTfu+pa7mRq7j5d4Xsi3X17PEBFpPsBpbPzE9HRGr2+atpQ8H3O7cNbze5OIW0w9ufl+Hm9kEYDQ4KY6U6H66F+NhTZemKO6\
            zi+dB3mLBOie5dE3mn8qFDg9HKikQPVnUvxM4rrAsv+Vzq2tTKGN0yTEpk5ZEA72huptg/VZZAuo44F6ut/+IEqq3Ji8QEeFuBxR\
            rAmEQVyH4/HPgHS6iauQiI/7OrWWXaIthv1wwlWN8mXxOCXxHzX7VQx8pbfgdg4SAJu1mAwaOKbhnY5+hnc0WQ==""";
    static final String BODY = """
            {"id":"EV-2025031410000000001","create_time":"2025-03-14T10:00:00+08:00",\
            "resource_type":"encrypt-resource","event_type":"TRANSACTION.SUCCESS","summary":"支付成功",\
            "resource":{"original_type":"transaction","algorithm":"AEAD_AES_256_GCM","ciphertext":"%s",\
            "associated_data":"transaction","nonce":"fdasflkja484"}}""".formatted(CIPHERTEXT);
    static final String WECHATS_KEY = """
            -----BEGIN PUBLIC KEY-----
            MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr3gAUG3dBIZ7Z33usZdOlLUF4OQONFUP
            cU+6rG2Sy4vW5T6WC00lnvSWO5O/ZCKb1gTR8QfGgXnEs0IPlBDlnNyJym7ICl4EKJER/+s/+2uW
            xNVVsmGysYB6o31W8Fgewe3xvxrV/ROijlOuqEQWLYqh69VlwMoER3JVhMnP/3SWjexYSvyuytRQ
            b//NQB+xHqvUG05Hvs7vGNBDccrmpmDa/NfvyOEUN1II6nIHjUwbFHtD54PaPMO+bA0SwmyMKEGt
            xXQLrdkE8sTZ23XhgH82xiGX4nuxnFYbPo7Qixqky83igpPCXL6rqPnJ0mq+eTban0jUmtcO5qT8
            i4HS3wIDAQAB
            -----END PUBLIC KEY-----
            """;

    final HeardNews news = new HeardNews();
    final Path folder;

    RecordedNoticeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void is_believed_when_the_clock_stands_then() throws IOException {
        notices(THEN.plusSeconds(60)).read(recorded()).telling().run();

        var money = new Proof(
                Channel.WECHAT_PAY,
                "4200001234202503140000000001",
                Money.cny(1_00),
                Instant.parse("2025-03-14T02:00:00Z"),
                List.of(new FundSource(FundSource.Kind.OTHER, "OTHERS", Optional.of(Money.cny(1_00)))));
        assertThat(news.payments)
                .containsExactly(new HeardNews.Payment(Channel.WECHAT_PAY, "1217752501201407033", new Paid(money)));
    }

    @Test
    void is_a_replay_at_any_other_time() throws IOException {
        var later = notices(THEN.plus(Duration.ofMinutes(5)).plusSeconds(1));

        assertThatExceptionOfType(CallbackRefused.class)
                .isThrownBy(() -> later.read(recorded()))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.STALE));
    }

    private static RawCallback recorded() {
        return new RawCallback(
                Map.of(
                        "Wechatpay-Serial", "PUB_KEY_ID_0112300001092025031400000001",
                        "Wechatpay-Timestamp", "1741917601",
                        "Wechatpay-Nonce", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
                        "Wechatpay-Signature", SIGNATURE),
                BODY.getBytes(StandardCharsets.UTF_8));
    }

    private WechatNotices notices(Instant now) throws IOException {
        var key = Files.writeString(folder.resolve("wechat.pem"), WECHATS_KEY);
        var credential = new WechatCredential(
                "1230000109",
                "wxd678efh567hg6787",
                "an-old-api-v3-key-nobody-uses-no",
                List.of(new KeyFile("PUB_KEY_ID_0112300001092025031400000001", key)));
        return new WechatNotices(
                credential,
                Clock.fixed(now, ZoneOffset.UTC),
                new WechatNotices.Listeners(
                        news.aboutPayments(),
                        news.aboutRefunds(),
                        news.aboutComplaints(),
                        news.aboutShares(),
                        news.aboutPayouts()));
    }
}
