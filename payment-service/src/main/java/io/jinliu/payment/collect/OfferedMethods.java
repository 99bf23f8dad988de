package io.jinliu.payment.collect;

import io.jinliu.payment.channel.Method;

/** Which methods somebody has not switched off; what a channel can do at the moment is another question. */
public interface OfferedMethods {

    boolean isOn(Method method);
}
