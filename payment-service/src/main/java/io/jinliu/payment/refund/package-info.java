/** Money on its way back: each refund is of one receipt. */
@NullMarked
package io.jinliu.payment.refund;

import org.jspecify.annotations.NullMarked;
