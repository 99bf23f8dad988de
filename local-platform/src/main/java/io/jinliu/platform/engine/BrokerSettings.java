package io.jinliu.platform.engine;

import java.nio.file.Path;
import org.apache.rocketmq.common.BrokerConfig;
import org.apache.rocketmq.common.namesrv.NamesrvConfig;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyServerConfig;
import org.apache.rocketmq.store.config.FlushDiskType;
import org.apache.rocketmq.store.config.MessageStoreConfig;

/** How our broker runs: an acknowledged message is on disk; files, threads and memory fit a laptop; loopback only. */
record BrokerSettings(Path dataDir, int nameServerPort, int brokerPort, String knownAs) {

    static final String LOOPBACK = "127.0.0.1";

    private static final int MEGABYTE = 1024 * 1024;

    String nameServerAddress() {
        return LOOPBACK + ":" + nameServerPort;
    }

    NamesrvConfig nameServer() {
        var config = new NamesrvConfig();
        config.setRocketmqHome(dataDir.toString());
        config.setKvConfigPath(dataDir.resolve("namesrv/kv.json").toString());
        config.setConfigStorePath(dataDir.resolve("namesrv/namesrv.properties").toString());
        config.setDefaultThreadPoolNums(2);
        config.setClientRequestThreadPoolNums(2);
        return config;
    }

    NettyServerConfig listeningOn(int port) {
        var config = new NettyServerConfig();
        config.setBindAddress(LOOPBACK);
        config.setListenPort(port);
        config.setServerWorkerThreads(2);
        config.setServerSelectorThreads(2);
        return config;
    }

    NettyClientConfig client() {
        var config = new NettyClientConfig();
        config.setClientWorkerThreads(2);
        return config;
    }

    BrokerConfig broker() {
        var config = new BrokerConfig();
        config.setRocketmqHome(dataDir.toString());
        config.setBrokerClusterName("jinliu");
        config.setBrokerName("jinliu-0");
        config.setBrokerIP1(knownAs);
        config.setBrokerIP2(LOOPBACK);
        config.setListenPort(brokerPort);
        config.setNamesrvAddr(nameServerAddress());
        config.setAutoCreateTopicEnable(false);
        config.setTraceTopicEnable(false);
        config.setEnableDetailStat(false);
        patientQueues(config);
        fewThreads(config);
        return config;
    }

    MessageStoreConfig store() {
        var config = new MessageStoreConfig();
        config.setStorePathRootDir(dataDir.toString());
        config.setStorePathCommitLog(dataDir.resolve("commitlog").toString());
        config.setFlushDiskType(FlushDiskType.SYNC_FLUSH);
        config.setHaListenPort(brokerPort + 1);
        config.setMappedFileSizeCommitLog(64 * MEGABYTE);
        config.setMappedFileSizeConsumeQueue(20 * 20_000); // an entry is 20 bytes
        config.setMaxHashSlotNum(50_000);
        config.setMaxIndexNum(200_000);
        config.setDiskMaxUsedSpaceRatio(95);
        config.setTimerWheelEnable(false); // our deadlines are sweeps; consumer retries need no timer wheel
        config.setTransientStorePoolEnable(false);
        config.setWarmMapedFileEnable(false);
        return config;
    }

    /** The defaults give a message 200 ms to be taken up; a busy laptop would turn that into failed sends. */
    private static void patientQueues(BrokerConfig config) {
        config.setWaitTimeMillsInSendQueue(5_000);
        config.setWaitTimeMillsInHeartbeatQueue(30_000);
        config.setWaitTimeMillsInPullQueue(10_000);
    }

    private static void fewThreads(BrokerConfig config) {
        config.setSendMessageThreadPoolNums(4);
        config.setPutMessageFutureThreadPoolNums(2);
        config.setPullMessageThreadPoolNums(4);
        config.setLitePullMessageThreadPoolNums(1);
        config.setAckMessageThreadPoolNums(1);
        config.setProcessReplyMessageThreadPoolNums(1);
        config.setQueryMessageThreadPoolNums(2);
        config.setAdminBrokerThreadPoolNums(2);
        config.setClientManageThreadPoolNums(2);
        config.setConsumerManageThreadPoolNums(2);
        config.setHeartbeatThreadPoolNums(2);
        config.setEndTransactionThreadPoolNums(1);
        config.setLoadBalanceProcessorThreadPoolNums(1);
        config.setRecoverThreadPoolNums(2);
        config.setPopReviveConcurrency(1);
        config.setReviveQueueNum(1);
    }
}
