/** Channel bills over HTTP. */
@NullMarked
package io.jinliu.payment.bill.web;

import org.jspecify.annotations.NullMarked;
