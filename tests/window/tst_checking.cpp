// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/fakeengine.h"
#include "ui/downloadmodel.h"
#include "ui/progressdelegate.h"
#include "ui/theme.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ui;
using engine::Download;
using engine::DownloadId;
using engine::DownloadState;

namespace {

constexpr qint64 kMiB = 1024 * 1024;

Download checked(DownloadState state)
{
    Download download = fakeDownload(1, state);
    download.total = kMiB;
    download.received = kMiB;
    download.foundChecksum
        = engine::Checksum { engine::ChecksumAlgorithm::Sha256, QByteArray(64, 'a') };
    return download;
}

} // namespace

/// The row while the file is compared with its checksum.
class TestChecking : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysHowFarTheCheckIs();
    void nothingIsCountedWithoutAChecksum();
    void figuresOfTheCheckAreNoneOfTheDownload();
    void barIsStripedInBothSchemesSelectedOrNot_data();
    void barIsStripedInBothSchemesSelectedOrNot();

private:
    QString cell(Column column, int role = Qt::DisplayRole) const
    {
        return m_model->index(0, static_cast<int>(column)).data(role).toString();
    }
    void checkedSoFar(qint64 bytes)
    {
        emit m_engine.progressed({ { DownloadId { 1 }, bytes, kMiB, 0, 0 } });
    }
    int spread(const QPalette &colors, QStyle::State state) const;

    QThreadPool m_pool;
    FakeEngine m_engine;
    std::unique_ptr<DownloadModel> m_model;
};

void TestChecking::init()
{
    m_model = std::make_unique<DownloadModel>(&m_pool);
    m_model->follow(&m_engine);
}

void TestChecking::cleanup()
{
    m_model.reset();
}

void TestChecking::saysHowFarTheCheckIs()
{
    emit m_engine.added({ checked(DownloadState::Downloading) });
    emit m_engine.progressed({ { DownloadId { 1 }, kMiB, kMiB, 5000, 3 } });
    emit m_engine.changed({ checked(DownloadState::Verifying) });
    QCOMPARE(cell(Column::State), u"Checking 0 %"_s);
    QCOMPARE(cell(Column::Progress), u"0 %"_s);
    QCOMPARE(cell(Column::Speed), QString());
    QCOMPARE(cell(Column::Connections), QString());
    checkedSoFar(kMiB * 43 / 100 + 1);
    QCOMPARE(cell(Column::State), u"Checking 43 %"_s);
    QCOMPARE(cell(Column::Progress), u"43 %"_s);
    QCOMPARE(cell(Column::Progress, Qt::ToolTipRole), u"Checked: 440 KiB of 1.0 MiB"_s);
    QCOMPARE(cell(Column::State, Qt::ToolTipRole),
        u"Checking 43 %\nAll bytes are here; they are compared with the checksum."_s);
    emit m_engine.changed({ checked(DownloadState::Completed) });
    QCOMPARE(cell(Column::State), u"Completed"_s);
    QCOMPARE(cell(Column::Progress), u"100 %"_s);
}

void TestChecking::nothingIsCountedWithoutAChecksum()
{
    Download download = checked(DownloadState::Verifying);
    download.foundChecksum = {};
    emit m_engine.added({ download });
    QCOMPARE(cell(Column::State), u"Checking the file"_s);
    QCOMPARE(cell(Column::Progress), u"100 %"_s);
    // What the user gave is compared as well as what the server said.
    download.request.checksum = *checked(DownloadState::Queued).foundChecksum;
    emit m_engine.changed({ download });
    QCOMPARE(cell(Column::State), u"Checking 0 %"_s);
}

void TestChecking::figuresOfTheCheckAreNoneOfTheDownload()
{
    emit m_engine.added({ checked(DownloadState::Verifying) });
    checkedSoFar(kMiB / 4);
    QCOMPARE(cell(Column::Progress), u"25 %"_s);
    emit m_engine.changed({ checked(DownloadState::Stopping) });
    QCOMPARE(cell(Column::Progress), u"100 %"_s);
    emit m_engine.changed({ checked(DownloadState::Queued) });
    QCOMPARE(cell(Column::Progress), u"100 %"_s);
}

/// How much light and dark there is along the filled part of the bar.
int TestChecking::spread(const QPalette &colors, QStyle::State state) const
{
    QImage image(300, 30, QImage::Format_RGB32);
    image.fill(colors.color(state & QStyle::State_Selected ? QPalette::Highlight : QPalette::Base));
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.palette = colors;
    option.state = state | QStyle::State_Enabled | QStyle::State_Active;
    ProgressDelegate().paint(
        &painter, option, m_model->index(0, static_cast<int>(Column::Progress)));
    painter.end();
    int least = 255;
    int most = 0;
    for (int x = 20; x < 100; ++x) { // half of the bar is filled
        const int light = qGray(image.pixel(x, image.height() / 2));
        least = std::min(least, light);
        most = std::max(most, light);
    }
    return most - least;
}

void TestChecking::barIsStripedInBothSchemesSelectedOrNot_data()
{
    QTest::addColumn<ColorScheme>("scheme");
    QTest::addColumn<bool>("isSelected");
    QTest::newRow("light") << ColorScheme::Light << false;
    QTest::newRow("dark") << ColorScheme::Dark << false;
    QTest::newRow("light, selected") << ColorScheme::Light << true;
    QTest::newRow("dark, selected") << ColorScheme::Dark << true;
}

void TestChecking::barIsStripedInBothSchemesSelectedOrNot()
{
    QFETCH(const ColorScheme, scheme);
    QFETCH(const bool, isSelected);
    const QPalette colors = ui::palette(scheme);
    const QStyle::State state = isSelected ? QStyle::State_Selected : QStyle::State_None;
    emit m_engine.added({ checked(DownloadState::Downloading) });
    checkedSoFar(kMiB / 2);
    QCOMPARE(spread(colors, state), 0);
    emit m_engine.changed({ checked(DownloadState::Verifying) });
    checkedSoFar(kMiB / 2);
    // Told apart without the colour.
    QVERIFY2(spread(colors, state) > 60, QByteArray::number(spread(colors, state)));
}

QTEST_MAIN(TestChecking)
#include "tst_checking.moc"
