package io.jinliu.payment.wechat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.List;

/**
 * What is needed to believe and read the notifications to one merchant and one app.
 *
 * @param keys what WeChat signs with, the current one first
 */
record WechatCredential(
        @NotBlank String merchantId,
        @NotBlank String appId,

        @NotNull @Pattern(regexp = API_V3_KEY, message = "must be 32 visible ASCII characters") String apiV3Key,

        @NotEmpty List<@Valid KeyFile> keys) {

    static final String API_V3_KEY = "[\\x21-\\x7E]{32}";

    /**
     * A key of WeChat's.
     *
     * @param id the serial it signs under: {@code PUB_KEY_ID_…}, or its platform certificate's serial number
     * @param file the public key or the platform certificate, PEM
     */
    record KeyFile(@NotBlank String id, @NotNull Path file) {}

    /** Without the API v3 key: settings get printed. */
    @Override
    public String toString() {
        return "WechatCredential[%s, %s]".formatted(merchantId, appId);
    }
}
