package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.wire.Form;
import io.jinliu.simulator.wire.Rsa;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code channel.env} says is enough to be understood by the gateway and to believe it. */
class UnionpayServerTest {

    static final String NUMBER = "U20260101";

    final Merchant merchant = new Merchant();
    final RunningSimulator simulator = RunningSimulator.fresh(1);

    @AfterEach
    void stop() {
        simulator.close();
        merchant.close();
    }

    @Test
    void takes_an_order_and_brings_the_news_by_the_keys_it_handed_out() throws Exception {
        var opened = ask("appTransReq", order());
        assertThat(opened).containsEntry("respCode", "00");
        assertHolds(opened);

        simulator.post("/payer/pay", simulator.payer("unionpay", NUMBER));

        assertHolds(Form.parse(merchant.notice(1).body(), StandardCharsets.UTF_8));
        assertThat(simulator.book("").get("unionpay").get("collectedFen").asLong())
                .isEqualTo(20_00);
        assertThat(simulator.book("/unionpay/trades").get(0).get("outTradeNo").asString())
                .isEqualTo(NUMBER);
        assertThat(simulator.book("/unionpay/refunds").size()).isZero();
    }

    @Test
    void gives_a_folder_of_an_older_simulator_its_unionpay_keys() throws IOException {
        var data = Folders.temporary();
        var keys = data.resolve("simulator/keys");
        Folders.copy(simulator.data.resolve("simulator/keys"), keys);
        for (var name :
                new String[] {"unionpay.properties", "unionpay-gateway-key.pem", "unionpay-gateway-certificate.pem"}) {
            Files.delete(keys.resolve(name));
        }

        try (var upgraded = new RunningSimulator(data, 1)) {
            assertThat(upgraded.variable("JINLIU_UNIONPAY_MERCHANT_ID")).matches("[0-9]{15}");
            assertThat(upgraded.variable("JINLIU_UNIONPAY_CERT_ID")).matches("[0-9]+");
            assertThat(upgraded.variable("JINLIU_WECHAT_MERCHANT_ID"))
                    .isEqualTo(simulator.variable("JINLIU_WECHAT_MERCHANT_ID"));
        }
    }

    private Map<String, String> order() {
        var fields = new TreeMap<>(Map.of(
                "version", "5.1.0",
                "encoding", "UTF-8",
                "signMethod", "01",
                "txnType", "01",
                "txnSubType", "01",
                "bizType", "000201",
                "accessType", "0",
                "channelType", "08",
                "currencyCode", "156",
                "txnAmt", "2000"));
        fields.put("merId", simulator.variable("JINLIU_UNIONPAY_MERCHANT_ID"));
        fields.put("certId", simulator.variable("JINLIU_UNIONPAY_CERT_ID"));
        fields.put("orderId", NUMBER);
        fields.put("txnTime", "20260101120000");
        fields.put("backUrl", merchant.notifyUrl());
        return fields;
    }

    private Map<String, String> ask(String endpoint, Map<String, String> fields) throws Exception {
        var key = Pem.readPrivate(Files.readString(Path.of(simulator.variable("JINLIU_UNIONPAY_PRIVATE_KEY_FILE"))));
        fields.put("signature", Rsa.sign(digest(fields), key));
        var url = simulator.variable("JINLIU_UNIONPAY_GATEWAY") + "/gateway/api/" + endpoint + ".do";
        var request = HttpRequest.newBuilder(URI.create(url))
                .POST(BodyPublishers.ofString(Form.encode(fields, StandardCharsets.UTF_8)));
        try (var http = HttpClient.newHttpClient()) {
            return read(http.send(request.build(), BodyHandlers.ofString()).body());
        }
    }

    private static Map<String, String> read(String body) {
        var fields = new TreeMap<String, String>();
        for (var pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            fields.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return fields;
    }

    /** The certificate that came along is the one on file, and its key signed the rest. */
    private void assertHolds(Map<String, String> answer) throws Exception {
        var file = Path.of(simulator.variable("JINLIU_UNIONPAY_GATEWAY_CERTIFICATE_FILE"));
        var known = certificate(Files.readString(file));
        var signed = new TreeMap<>(answer);
        var signature = Objects.requireNonNull(signed.remove("signature"));

        assertThat(certificate(answer.getOrDefault("signPubKeyCert", ""))).isEqualTo(known);
        assertThat(Rsa.verify(digest(signed), signature, known.getPublicKey())).isTrue();
    }

    private static Certificate certificate(String pem) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] digest(Map<String, String> sorted) throws GeneralSecurityException {
        var text = sorted.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.UTF_8);
    }
}
