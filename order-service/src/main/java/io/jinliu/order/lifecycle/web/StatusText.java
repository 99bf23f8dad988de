package io.jinliu.order.lifecycle.web;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Codes in the reader's language, from the bundle {@code order-texts}; a code without a text speaks for itself. */
final class StatusText {

    private StatusText() {}

    static String of(String code, Locale locale) {
        var known = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
        try {
            return ResourceBundle.getBundle("order-texts", known).getString(code);
        } catch (MissingResourceException wordless) {
            return code;
        }
    }
}
