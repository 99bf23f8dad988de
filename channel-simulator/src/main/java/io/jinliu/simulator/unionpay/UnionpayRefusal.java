package io.jinliu.simulator.unionpay;

/** UnionPay says no: a response code of its public appendix and a reason. Nothing was done. */
final class UnionpayRefusal extends RuntimeException {

    private final String code;

    UnionpayRefusal(String code, String message) {
        super(message);
        this.code = code;
    }

    static UnionpayRefusal malformed(String field) {
        return new UnionpayRefusal("10", "报文格式错误:" + field);
    }

    static UnionpayRefusal forged() {
        return new UnionpayRefusal("11", "验证签名失败");
    }

    static UnionpayRefusal duplicate() {
        return new UnionpayRefusal("12", "重复交易");
    }

    static UnionpayRefusal missing(String field) {
        return new UnionpayRefusal("13", "报文交易要素缺失:" + field);
    }

    static UnionpayRefusal notOurMerchant() {
        return new UnionpayRefusal("31", "商户状态不正确");
    }

    static UnionpayRefusal notOffered() {
        return new UnionpayRefusal("32", "无此交易权限");
    }

    static UnionpayRefusal noSuchTransaction() {
        return new UnionpayRefusal("34", "查无此交易");
    }

    static UnionpayRefusal originalUnfit() {
        return new UnionpayRefusal("35", "原交易不存在或状态不正确");
    }

    static UnionpayRefusal contradictsOriginal() {
        return new UnionpayRefusal("36", "与原交易信息不符");
    }

    static UnionpayRefusal outOfTime() {
        return new UnionpayRefusal("39", "交易不在受理时间范围内");
    }

    static UnionpayRefusal noFile() {
        return new UnionpayRefusal("98", "文件不存在");
    }

    String code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
