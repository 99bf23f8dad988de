package io.jinliu.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DecodeQrBillTest {

    static final String API_V3_KEY = "0123456789abcdef0123456789abcdef";
    static final String PLAIN = "{\"out_trade_no\":\"7001\",\"amount\":{\"total\":1}}";

    final Terminal terminal;

    DecodeQrBillTest(@TempDir Path folder) {
        terminal = new Terminal(folder);
    }

    @Test
    void a_notification_is_decrypted_and_its_signature_looked_at() throws GeneralSecurityException {
        var body = terminal.file("body", notification());
        terminal.run(
                "sign",
                "wechat",
                "--key",
                terminal.file("k", TestKeys.pkcs8()),
                "--timestamp",
                "1762747200",
                "--nonce",
                "n",
                "--body",
                body);
        var signature = terminal.value("Signature:");
        var key = terminal.file("v3", API_V3_KEY + "\n");
        var certificate = terminal.file("c.pem", TestCertificate.pem());

        assertThat(terminal.run("decode", "--api-v3-key-file", key, "--body", body))
                .as(terminal.complaint())
                .isZero();
        assertThat(terminal.printed()).contains(PLAIN).doesNotContain(API_V3_KEY);
        assertThat(terminal.run(
                        "decode",
                        "--api-v3-key-file",
                        key,
                        "--body",
                        body,
                        "--key",
                        certificate,
                        "--timestamp",
                        "1762747200",
                        "--nonce",
                        "n",
                        "--signature",
                        signature))
                .isZero();
        assertThat(terminal.printed()).contains("Fits.", PLAIN);
        assertThat(terminal.run(
                        "decode",
                        "--api-v3-key-file",
                        key,
                        "--body",
                        body,
                        "--key",
                        certificate,
                        "--timestamp",
                        "1762747201",
                        "--nonce",
                        "n",
                        "--signature",
                        signature))
                .isEqualTo(1);
    }

    @Test
    void another_key_does_not_decrypt_and_a_short_one_is_misuse() throws GeneralSecurityException {
        var body = terminal.file("body", notification());

        assertThat(terminal.run("decode", "--api-v3-key", API_V3_KEY.replace('0', '1'), "--body", body))
                .isEqualTo(1);
        assertThat(terminal.run("decode", "--api-v3-key", "short", "--body", body))
                .isEqualTo(2);
        assertThat(terminal.run("decode", "--api-v3-key", API_V3_KEY, "--body", terminal.file("x", "{}")))
                .isEqualTo(2);
        assertThat(terminal.run("decode", "--body", body)).isEqualTo(2);
        assertThat(terminal.complaint()).contains("32 bytes").doesNotContain(API_V3_KEY);
    }

    @Test
    void certificates_are_decrypted_each() throws GeneralSecurityException {
        var list = "{\"data\":[{\"serial_no\":\"1\",\"encrypt_certificate\":%s},{\"encrypt_certificate\":%s}]}"
                .formatted(sealed("-----BEGIN\nA"), sealed("second"));

        assertThat(terminal.run("decode", "--api-v3-key", API_V3_KEY, "--body", terminal.file("x", list)))
                .isZero();
        assertThat(terminal.printed().lines()).containsExactly("-----BEGIN", "A", "second");
    }

    @Test
    void a_drawn_code_reads_as_what_it_says() throws ReaderException {
        var text = "weixin://wxpay/bizpayurl?pr=茶";

        assertThat(terminal.run("qr", text)).isZero();
        assertThat(read(terminal.printed(), false)).isEqualTo(text);
        assertThat(terminal.run("qr", "--invert", text)).isZero();
        assertThat(read(terminal.printed(), true)).isEqualTo(text);
        assertThat(terminal.run("qr", "x".repeat(5000))).isEqualTo(2);
    }

    @Test
    void a_bill_is_a_table_or_JSON_and_a_refused_one_says_why() {
        var bill = terminal.file("bill.csv", BILL);

        assertThat(terminal.run("bill", "wechat-fund-flow", bill)).isZero();
        assertThat(terminal.printed())
                .contains("2026-11-10", "1 rows, in 100.00, out 0.00, fees 0.00", "=1+1\\u001b[2J");
        assertThat(terminal.run("bill", "wechat-fund-flow", bill, "--json")).isZero();
        var json = JsonMapper.builder().build().readTree(terminal.printed());
        assertThat(json.at("/rows/0/amount/minor").asLong()).isEqualTo(100_00);
        assertThat(json.at("/day").asString()).isEqualTo("2026-11-10");
        assertThat(terminal.run("bill", "wechat-fund-flow", bill, "--day", "2026-11-11"))
                .isEqualTo(1);
        assertThat(terminal.printed()).contains("Refused: OTHER_DAY in line 2");
        assertThat(terminal.run("bill", "wechat-fund-flow", bill, "--sha1", "00"))
                .isEqualTo(1);
        assertThat(terminal.run("bill", "nonsense", bill)).isEqualTo(2);
    }

    static final String BILL = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号\n"
            + "`2026-11-10 09:15:00,`4200001,`4200001,`交易,`交易,`收入,`100.00,`1100.00,`system,`=1+1\u001b[2J,`7001\n"
            + "资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额\n`1,`1,`100.00,`0,`0.00\n";

    private static String notification() throws GeneralSecurityException {
        return "{\"id\":\"EV-1\",\"resource_type\":\"encrypt-resource\",\"resource\":" + sealed(PLAIN) + "}";
    }

    private static String sealed(String plain) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(API_V3_KEY.getBytes(UTF_8), "AES"),
                new GCMParameterSpec(128, "0123456789ab".getBytes(UTF_8)));
        cipher.updateAAD("transaction".getBytes(UTF_8));
        var ciphertext = Base64.getEncoder().encodeToString(cipher.doFinal(plain.getBytes(UTF_8)));
        return "{\"algorithm\":\"AEAD_AES_256_GCM\",\"nonce\":\"0123456789ab\",\"associated_data\":\"transaction\",\"ciphertext\":\"%s\"}"
                .formatted(ciphertext);
    }

    /** As a camera would: every half block becomes a square of eight. */
    private static String read(String drawn, boolean inverted) throws ReaderException {
        var lines = drawn.lines().toList();
        int width = lines.getFirst().length();
        int height = lines.size() * 2;
        var pixels = new int[width * height * 64];
        for (int y = 0; y < height * 8; y++) {
            for (int x = 0; x < width * 8; x++) {
                var block = lines.get(y / 16).charAt(x / 8);
                boolean ink = block == '█' || block == (y / 8 % 2 == 0 ? '▀' : '▄');
                pixels[y * width * 8 + x] = ink == inverted ? 0x000000 : 0xFFFFFF;
            }
        }
        var source = new RGBLuminanceSource(width * 8, height * 8, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(source)))
                .getText();
    }
}
