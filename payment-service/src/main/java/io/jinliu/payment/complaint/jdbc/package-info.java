/** Complaints in MySQL; what buyers say is encrypted. */
@NullMarked
package io.jinliu.payment.complaint.jdbc;

import org.jspecify.annotations.NullMarked;
