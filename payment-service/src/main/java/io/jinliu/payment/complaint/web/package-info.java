/** Complaints over HTTP. */
@NullMarked
package io.jinliu.payment.complaint.web;

import org.jspecify.annotations.NullMarked;
