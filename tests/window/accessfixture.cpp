// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/accessfixture.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;
using namespace support;

void AccessFixture::openWindow()
{
    settings::Settings settings;
    settings.engine.folder = folder.path();
    settings.grabber.asksSizes = asksMore;
    settings.grabber.showsThumbnails = asksMore;
    window = std::make_unique<ui::GrabWindow>(
        engine::createPageFetcher({}), pool, settings, folder.filePath(u"recipes"_s));
    window->setAttribute(Qt::WA_DeleteOnClose, false);
    window->setKeeper(keeper);
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
}

void AccessFixture::goTo(const QUrl &url) const
{
    part<QLineEdit>("grabAddress")->setText(url.toString());
}

void AccessFixture::read() const
{
    auto *const button = part<QPushButton>("grabRead");
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(button->text(), u"&Read"_s, 20'000);
}

void AccessFixture::type(const char *field, const QString &text) const
{
    if (part<QDialog>("requestDialog") == nullptr) {
        QTest::mouseClick(part<QPushButton>("grabRequest"), Qt::LeftButton);
    }
    part<QLineEdit>(field)->setText(text);
}

void AccessFixture::remember() const
{
    part<QCheckBox>("rememberCheck")->setChecked(true);
}

QList<engine::DownloadRequest> AccessFixture::added() const
{
    QSignalSpy requested(window.get(), &ui::GrabWindow::requested);
    QTest::mouseClick(part<QPushButton>("grabAdd"), Qt::LeftButton);
    [&] { QTRY_COMPARE(requested.size(), 1); }();
    return requested.value(0).value(0).value<QList<engine::DownloadRequest>>();
}

void AccessFixture::offerRecipe(const FaultServer &api)
{
    QVERIFY(QDir().mkpath(folder.filePath(u"recipes"_s)));
    QFile file(folder.filePath(u"recipes/closed.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ \"name\": \"Closed\", \"match\": [\"http://" + server.authority()
        + "/a/{id}\"], \"key\": \"Key of the club\", \"request\": { \"url\": \"http://"
        + api.authority() + "/api/{id}\", \"headers\": { \"X-Club\": \"Member {key}\" } }, "
        + "\"json\": { \"links\": \"d[*]\", \"next\": \"n\" } }");
    file.close();
    openWindow();
    goTo(server.url("/a/x"));
    QTRY_VERIFY(part<QLineEdit>("grabKey")->isVisible());
}

Resource page(const QByteArray &html)
{
    return { .content = { .literal = html }, .contentType = "text/html" };
}

Resource redirectTo(const QUrl &url)
{
    return { .replies
        = { Reply { .status = 302, .headers = { "Location: " + url.toEncoded() } } } };
}

Resource answer()
{
    return { .content = { .literal = "{\"d\":[\"https://a.example/1.jpg\"]}" } };
}
