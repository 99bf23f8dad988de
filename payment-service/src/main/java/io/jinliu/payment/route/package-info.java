/** Which ways to pay are open: what an operator has switched off takes no new payment. */
@NullMarked
package io.jinliu.payment.route;

import org.jspecify.annotations.NullMarked;
