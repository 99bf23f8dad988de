/** Profit sharing over HTTP. */
@NullMarked
package io.jinliu.payment.split.web;

import org.jspecify.annotations.NullMarked;
