/** Merchants' endpoints and what is told to them. */
@NullMarked
package io.jinliu.payment.webhook;

import org.jspecify.annotations.NullMarked;
