/** Payments over HTTP. */
@NullMarked
package io.jinliu.payment.collect.web;

import org.jspecify.annotations.NullMarked;
