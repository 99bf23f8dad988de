/** Switches over HTTP. */
@NullMarked
package io.jinliu.payment.route.web;

import org.jspecify.annotations.NullMarked;
