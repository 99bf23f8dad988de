package io.jinliu.payment.complaint.web;

import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;

/** A buyer's telephone number: whole for the operator, who may call; everybody else sees whether it is the same one. */
final class PhoneMask {

    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 4;

    private PhoneMask() {}

    static String of(String phone, Caller caller) {
        return caller.is(Role.OPERATOR) ? phone : masked(phone);
    }

    private static String masked(String phone) {
        if (phone.length() <= SHOWN_FIRST + SHOWN_LAST) {
            return "*".repeat(phone.length());
        }
        var hidden = phone.length() - SHOWN_FIRST - SHOWN_LAST;
        return phone.substring(0, SHOWN_FIRST) + "*".repeat(hidden) + phone.substring(phone.length() - SHOWN_LAST);
    }
}
