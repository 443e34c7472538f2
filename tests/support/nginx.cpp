// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/nginx.h"

#include "tests/support/faultserver.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTest>

#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr int kStartMs = 10000;
constexpr int kTries = 5;
constexpr qint64 kWriteStep = 1024 * 1024;

QString program()
{
    const QString found = QStandardPaths::findExecutable(
        u"nginx"_s, { u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/usr/bin"_s });
    if (found.isEmpty()) {
        qFatal("nginx is not installed");
    }
    return found;
}

constexpr char kTemplate[] = R"(%USER%
worker_processes 1;
daemon off;
pid %DIR%/nginx.pid;
error_log %DIR%/error.log warn;
events { worker_connections 512; }
http {
    log_format record '$request_method $request_uri $status $body_bytes_sent "$http_range"';
    access_log %DIR%/access.log record;
    client_body_temp_path %DIR%/t1; proxy_temp_path %DIR%/t2; fastcgi_temp_path %DIR%/t3;
    uwsgi_temp_path %DIR%/t4; scgi_temp_path %DIR%/t5;
    default_type application/octet-stream;
    sendfile on;
    keepalive_requests 100000;
    server {
        listen 127.0.0.1:%HTTP%;
        listen 127.0.0.1:%HTTPS% ssl;
        ssl_certificate %CERT%;
        ssl_certificate_key %KEY%;
        root %FILES%;
        location /limited/ { alias %FILES%/; limit_rate %RATE%; }
        %LOCATIONS%
    }
}
)";

} // namespace

Nginx::Nginx(qint64 limitRate, const QByteArray &locations)
{
    QDir(m_folder.path()).mkdir(u"files"_s);
    for (int i = 0; i < kTries && !isRunning(); ++i) {
        m_httpPort = freePort();
        m_httpsPort = freePort();
        writeConfiguration(limitRate, locations);
        if (m_httpPort != m_httpsPort && start()) {
            return;
        }
    }
    qFatal("nginx does not start: %s", m_process.readAllStandardError().constData());
}

Nginx::~Nginx()
{
    m_process.terminate();
    m_process.waitForFinished();
}

void Nginx::writeConfiguration(qint64 limitRate, const QByteArray &locations) const
{
    const QByteArray folder = QFile::encodeName(m_folder.path());
    const Certificate certificate = m_certificates.good();
    QByteArray text(kTemplate);
    // Only root may and must name the user: its workers would be nobody and see no private folder.
    text.replace("%USER%", geteuid() == 0 ? "user root;" : "");
    text.replace("%LOCATIONS%", locations);
    text.replace("%DIR%", folder);
    text.replace("%FILES%", QFile::encodeName(filesFolder()));
    text.replace("%HTTP%", QByteArray::number(m_httpPort));
    text.replace("%HTTPS%", QByteArray::number(m_httpsPort));
    text.replace("%CERT%", QFile::encodeName(certificate.certificateFile));
    text.replace("%KEY%", QFile::encodeName(certificate.keyFile));
    text.replace("%RATE%", QByteArray::number(limitRate));
    QFile file(m_folder.filePath(u"nginx.conf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qFatal("nginx.conf cannot be written");
    }
}

bool Nginx::start()
{
    // A test that crashes must not leave a server behind.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process.start(program(),
        { u"-p"_s, m_folder.path(), u"-e"_s, m_folder.filePath(u"error.log"_s), u"-c"_s,
            m_folder.filePath(u"nginx.conf"_s) });
    if (!m_process.waitForStarted()) {
        return false;
    }
    const auto answers = [this] {
        QTcpSocket probe;
        probe.connectToHost(u"127.0.0.1"_s, m_httpsPort);
        return !isRunning() || probe.waitForConnected(1000);
    };
    return QTest::qWaitFor(answers, kStartMs) && isRunning();
}

QString Nginx::filesFolder() const
{
    return m_folder.filePath(u"files"_s);
}

void Nginx::put(const QString &name, const Content &content) const
{
    QFile file(filesFolder() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    for (qint64 offset = 0; offset < content.length(); offset += kWriteStep) {
        file.write(content.bytes(offset, kWriteStep));
    }
}

QUrl Nginx::http(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_httpPort).arg(path));
}

QUrl Nginx::https(const QString &path) const
{
    return QUrl(u"https://localhost:%1%2"_s.arg(m_httpsPort).arg(path));
}

QByteArrayList Nginx::accessLog() const
{
    QFile file(m_folder.filePath(u"access.log"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return file.readAll().trimmed().split('\n');
}

} // namespace support
