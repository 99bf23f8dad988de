package io.jinliu.order.particulars;

import org.jspecify.annotations.Nullable;

/** Which invoice the buyer wants. */
public record Invoice(
        Type type, @Nullable String title, @Nullable String taxNo) {

    public static final Invoice NONE = new Invoice(Type.NONE, null, null);

    public enum Type {
        NONE,
        PERSONAL,
        COMPANY
    }

    @Override
    public String toString() {
        return "Invoice " + type;
    }

    public Invoice masked() {
        return new Invoice(type, title == null ? null : Masks.name(title), taxNo == null ? null : Masks.mobile(taxNo));
    }
}
