package io.jinliu.payment.wechat;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.security.CallbackDoor;
import io.jinliu.payment.security.CallbackRefused;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hears from WeChat. Anything but 2xx makes WeChat call again, so only what is kept may return normally. */
@RestController
class WechatCallbackController {

    private static final Logger LOG = LoggerFactory.getLogger(WechatCallbackController.class);

    private final CallbackDoor door;
    private final WechatReaders readers;

    WechatCallbackController(CallbackDoor door, WechatReaders readers) {
        this.door = door;
        this.readers = readers;
    }

    @PermitAll
    @PostMapping("/callbacks/wechat")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hear(HttpServletRequest request) throws IOException {
        door.hear(Channel.WECHAT_PAY, request, readers.own()::read);
    }

    /** The word in the path selects keys, and nothing else. */
    @PermitAll
    @PostMapping("/callbacks/wechat/{keys}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hear(@PathVariable String keys, HttpServletRequest request) throws IOException {
        door.hear(Channel.WECHAT_PAY, request, callback -> readers.named(keys).read(callback));
    }

    @ExceptionHandler
    ResponseEntity<Failure> on(CallbackRefused refused) {
        return ResponseEntity.status(refused.reason().status())
                .body(Failure.because(refused.reason().name()));
    }

    /** Our trouble; the channel's repetition is the remedy. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    Failure on(Exception trouble) {
        LOG.error("A genuine callback could not be kept", trouble);
        return Failure.because("Please call again");
    }

    /** The only failure WeChat reads. */
    record Failure(String code, String message) {

        static Failure because(String message) {
            return new Failure("FAIL", message);
        }
    }
}
