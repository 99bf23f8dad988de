/** Refunds and open items over HTTP. */
@NullMarked
package io.jinliu.payment.refund.web;

import org.jspecify.annotations.NullMarked;
