package io.jinliu.payment.unionpay;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.security.CallbackDoor;
import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hears from UnionPay, which looks at the status alone: anything but 200 makes it call again, so only what is kept may have it. */
@RestController
class UnionpayCallbackController {

    private static final Logger LOG = LoggerFactory.getLogger(UnionpayCallbackController.class);

    private final CallbackDoor door;
    private final UnionpayNotices notices;
    private final String credential;

    UnionpayCallbackController(CallbackDoor door, UnionpayNotices notices, UnionpaySettings settings) {
        this.door = door;
        this.notices = notices;
        this.credential = settings.credential();
    }

    @PermitAll
    @PostMapping("/callbacks/unionpay")
    ResponseEntity<String> hear(HttpServletRequest request) throws IOException {
        door.hear(Channel.UNIONPAY, request, notices::read);
        return answer(200, "ok");
    }

    /** The word in the path selects keys, and nothing else. */
    @PermitAll
    @PostMapping("/callbacks/unionpay/{keys}")
    ResponseEntity<String> hear(@PathVariable String keys, HttpServletRequest request) throws IOException {
        door.hear(Channel.UNIONPAY, request, callback -> {
            if (!keys.equals(credential)) {
                throw new CallbackRefused(Reason.UNKNOWN_CREDENTIAL, "No keys are called that");
            }
            return notices.read(callback);
        });
        return answer(200, "ok");
    }

    @ExceptionHandler
    ResponseEntity<String> on(CallbackRefused refused) {
        return answer(refused.reason().status(), "failure");
    }

    /** Our trouble; the channel's repetition is the remedy. */
    @ExceptionHandler
    ResponseEntity<String> on(Exception trouble) {
        LOG.error("A genuine callback could not be kept", trouble);
        return answer(500, "failure");
    }

    private static ResponseEntity<String> answer(int status, String word) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(word);
    }
}
