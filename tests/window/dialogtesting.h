// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/linkchecker.h"

#include <QTest>
#include <QWidget>

/// What the window tests share: a checker that only takes notes, and widgets by name.
namespace dialogtesting {

class FakeChecker : public engine::LinkChecker {
public:
    FakeChecker(QList<QUrl> &asked, QList<QList<engine::HeaderField>> &headers)
        : m_asked(asked)
        , m_headers(headers)
    {
    }
    void check(const QList<engine::DownloadRequest> &requests) override
    {
        for (const engine::DownloadRequest &request : requests) {
            m_asked.append(request.url);
            m_headers.append(request.headers);
        }
    }
    void cancel() override { }
    void forget(const QSet<qint64> &) override { }
    void setConfig(const engine::EngineConfig &config, int) override { configs.append(config); }
    void answer(const engine::LinkFacts &facts) { emit checked(facts); }

    QList<engine::EngineConfig> configs; ///< that it was told

private:
    QList<QUrl> &m_asked;
    QList<QList<engine::HeaderField>> &m_headers;
};

/// The widget of that name below \a parent; the test ends badly when there is none.
template <typename Widget>
Widget *named(const QObject &parent, const char *objectName)
{
    auto *widget = parent.findChild<Widget *>(QString::fromLatin1(objectName));
    if (!widget) {
        qFatal("there is no %s", objectName);
    }
    return widget;
}

inline void click(const QObject &parent, const char *objectName)
{
    QTest::mouseClick(named<QWidget>(parent, objectName), Qt::LeftButton);
}

} // namespace dialogtesting
