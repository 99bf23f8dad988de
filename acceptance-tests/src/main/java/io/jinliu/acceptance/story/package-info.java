/** What people see happen: stories told on the running system, through its doors only. */
@NullMarked
package io.jinliu.acceptance.story;

import org.jspecify.annotations.NullMarked;
