package io.jinliu.simulator.wechat;

/** The error words of the API and the HTTP status each comes with. */
public enum WechatError {
    PARAM_ERROR(400),
    INVALID_REQUEST(400),
    APPID_MCHID_NOT_MATCH(400),
    AUTH_CODE_INVALID(400),
    AUTH_CODE_EXPIRED(400),
    STATEMENT_CREATING(400),
    NO_STATEMENT_EXIST(400),
    ORDERPAID(400),
    ORDER_CLOSED(400),
    SIGN_ERROR(401),
    NOT_ENOUGH(403),
    OUT_TRADE_NO_USED(403),
    ORDER_NOT_EXIST(404),
    RESOURCE_NOT_EXISTS(404),
    NOT_FOUND(404),
    FREQUENCY_LIMITED(429),
    SYSTEM_ERROR(500);

    private final int status;

    WechatError(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    public WechatRefusal because(String message) {
        return new WechatRefusal(this, message);
    }
}
