package io.jinliu.payment.wechat;

import com.wechat.pay.java.core.exception.HttpException;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.exception.WechatPayException;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.security.Exchange;
import java.util.function.Function;
import java.util.function.Supplier;

/** Why a call brought no answer we can use. */
sealed interface WechatFailure {

    /** WeChat's definite no, in its own word. */
    record Said(int status, String code, String message) implements WechatFailure {

        boolean tooOften() {
            return status == 429 || code.equals("FREQUENCY_LIMITED") || code.equals("RATELIMIT_EXCEEDED");
        }

        /** Our keys, rights or balance: a person changes them, then the same request passes. */
        boolean ofOurMaking() {
            return status == 401 || code.equals("NO_AUTH") || code.equals("NOT_ENOUGH");
        }

        /** Closed or reversed already: the money, if there was any, has gone back. */
        boolean orderIsOver() {
            return code.equals("ORDER_CLOSED") || code.equals("ORDER_REVERSED");
        }

        @Override
        public String toString() {
            return code + ": " + message;
        }
    }

    /** It never left. */
    record NotSent(String why) implements WechatFailure {}

    record NoAnswer(String why) implements WechatFailure {}

    /** Asks, and reads whatever goes wrong. Messages of the SDK are not passed on: they quote whole answers. */
    static <A> A asking(String operation, String subject, Supplier<A> question, Function<WechatFailure, A> otherwise) {
        var exchange = new Exchange(Channel.WECHAT_PAY, operation, subject);
        try {
            return exchange.during(question::get);
        } catch (ServiceException refusal) {
            return otherwise.apply(said(refusal));
        } catch (HttpException broken) {
            var why = String.valueOf(broken.getCause());
            return otherwise.apply(exchange.left() ? new NoAnswer(why) : new NotSent(why));
        } catch (WechatPayException unreadable) {
            return otherwise.apply(new NoAnswer(unreadable.getClass().getSimpleName()));
        }
    }

    private static WechatFailure said(ServiceException refusal) {
        return refusal.getErrorCode().equals("SYSTEM_ERROR")
                ? new NoAnswer(refusal.getErrorCode())
                : new Said(
                        refusal.getHttpStatusCode(), refusal.getErrorCode(), String.valueOf(refusal.getErrorMessage()));
    }
}
