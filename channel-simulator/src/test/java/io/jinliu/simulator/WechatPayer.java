package io.jinliu.simulator;

import io.jinliu.simulator.wire.Delivery;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A merchant of WeChat Pay who sends money to people, and reads what he is told of it. */
final class WechatPayer {

    static final String BILLS = "/v3/fund-app/mch-transfer/transfer-bills";
    static final String BATCHES = "/v3/transfer/batches";
    static final String OPENID = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";

    private final TestWorld world;

    WechatPayer(TestWorld world) {
        this.world = world;
    }

    ObjectNode bill(String outBillNo, long fen) {
        var bill = Json.object()
                .put("appid", "wx0000000000000001")
                .put("out_bill_no", outBillNo)
                .put("transfer_scene_id", "1005")
                .put("openid", OPENID)
                .put("transfer_amount", fen)
                .put("transfer_remark", "一月佣金")
                .put("notify_url", TestWorld.NOTIFY_URL);
        bill.putArray("transfer_scene_report_infos")
                .addObject()
                .put("info_type", "岗位类型")
                .put("info_content", "外卖员");
        return bill;
    }

    Reply ask(String outBillNo, long fen) {
        return ask(bill(outBillNo, fen));
    }

    Reply ask(ObjectNode bill) {
        return post(BILLS, bill, "PUB_KEY_ID_1");
    }

    Reply post(String target, ObjectNode body, String serial) {
        var signed = world.wechat.signed("POST", target, Json.text(body), world.now);
        var headers = new HashMap<>(signed.headers());
        headers.put("Wechatpay-Serial", serial);
        return TestWorld.said(world.simulator.answer(new Request("POST", target, "", headers, signed.body())));
    }

    Reply query(String outBillNo) {
        return world.wechat.send("GET", BILLS + "/out-bill-no/" + outBillNo, "");
    }

    Reply cancel(String outBillNo) {
        return world.wechat.send("POST", BILLS + "/out-bill-no/" + outBillNo + "/cancel", "");
    }

    String state(String outBillNo) {
        return TestWorld.json(query(outBillNo)).get("state").asString();
    }

    ObjectNode batch(String outBatchNo, List<ObjectNode> rows) {
        var batch = Json.object()
                .put("appid", "wx0000000000000001")
                .put("out_batch_no", outBatchNo)
                .put("batch_name", "一月佣金")
                .put("batch_remark", "二〇二六年一月")
                .put(
                        "total_amount",
                        rows.stream()
                                .mapToLong(row -> row.get("transfer_amount").asLong())
                                .sum())
                .put("total_num", rows.size());
        rows.forEach(batch.putArray("transfer_detail_list")::add);
        return batch;
    }

    ObjectNode row(String outDetailNo, String openid, long fen) {
        return Json.object()
                .put("out_detail_no", outDetailNo)
                .put("transfer_amount", fen)
                .put("transfer_remark", "佣金")
                .put("openid", openid);
    }

    Reply askBatch(ObjectNode batch) {
        return post(BATCHES, batch, "PUB_KEY_ID_1");
    }

    JsonNode found(String target) {
        var signed = world.wechat.signed("GET", BATCHES + target, "", world.now);
        return TestWorld.json(TestWorld.said(world.simulator.answer(signed)));
    }

    /** As the contract has it: RSA-OAEP with the platform's public key, Base64. */
    static String secret(String name) {
        try {
            var cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, TestWorld.CHANNEL.getPublic());
            return Base64.getEncoder().encodeToString(cipher.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What a notice says once it is decrypted. */
    static JsonNode told(Delivery delivery) {
        var resource = envelope(delivery).get("resource");
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII), "AES"),
                    new GCMParameterSpec(128, resource.get("nonce").asString().getBytes(StandardCharsets.US_ASCII)));
            cipher.updateAAD(resource.get("associated_data").asString().getBytes(StandardCharsets.UTF_8));
            var plain = cipher.doFinal(
                    Base64.getDecoder().decode(resource.get("ciphertext").asString()));
            return Json.object(plain);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static JsonNode envelope(Delivery delivery) {
        return Json.object(delivery.body());
    }
}
