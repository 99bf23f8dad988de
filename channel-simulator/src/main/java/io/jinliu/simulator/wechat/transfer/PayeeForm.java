package io.jinliu.simulator.wechat.transfer;

import io.jinliu.simulator.wechat.Fields;
import io.jinliu.simulator.wechat.Secrets;
import io.jinliu.simulator.wechat.WechatError;
import io.jinliu.simulator.wechat.WechatKeys;
import io.jinliu.simulator.wire.Fingerprint;
import io.jinliu.simulator.wire.Request;
import java.util.regex.Pattern;

/** What single bills and rows of a batch have in common: how much, to whom, under which number. */
final class PayeeForm {

    /** From here on, in fen, the payee's name must be said. */
    private static final long NAMED_FEN = 200_000;

    /** Below this, in fen, no name may be said. */
    private static final long NAMELESS_FEN = 30;

    private static final long LEAST_FEN = 10;
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z]+");

    private final WechatKeys keys;
    private final Secrets secrets;

    PayeeForm(WechatKeys keys, Secrets secrets) {
        this.keys = keys;
        this.secrets = secrets;
    }

    void requireApp(Fields body) {
        if (!body.text("appid", 32).equals(keys.appId())) {
            throw WechatError.APPID_MCHID_NOT_MATCH.because("appid 与 mchid 不匹配");
        }
    }

    /** A number of the merchant's for a transfer: letters and digits only. */
    static String number(Fields body, String name, int longest) {
        var value = body.text(name, longest);
        if (!NUMBER.matcher(value).matches()) {
            throw WechatError.PARAM_ERROR.because(name + " 只能由数字、大小写字母组成");
        }
        return value;
    }

    static long fen(Fields body) {
        long fen = body.fen("transfer_amount");
        if (fen < LEAST_FEN) {
            throw WechatError.INVALID_REQUEST.because("超过单笔转账上下限，核实产品设置是否准确");
        }
        return fen;
    }

    /** The fingerprint of the payee's name, empty where none is said; the name itself is kept nowhere. */
    String name(Fields body, long fen, Request request) {
        if (body.optional("user_name", 1024).isEmpty()) {
            if (fen >= NAMED_FEN) {
                throw WechatError.PARAM_ERROR.because("转账金额大于等于2000元时，收款用户姓名必填");
            }
            return "";
        }
        if (fen < NAMELESS_FEN) {
            throw WechatError.PARAM_ERROR.because("转账金额小于0.3元时，不允许填写收款用户姓名");
        }
        return Fingerprint.of(secrets.reveal(request, body, "user_name"));
    }
}
