/** What is to run where: ports, folders, secrets, settings of every part. */
@NullMarked
package io.jinliu.platform.plan;

import org.jspecify.annotations.NullMarked;
