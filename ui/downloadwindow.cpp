// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/downloadwindow.h"

#include "app/words/words.h"
#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/namedelegate.h"
#include "ui/retranslation.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

DownloadWindow::DownloadWindow(const engine::Download &download, QWidget *parent)
    : QDialog(parent)
    , m_download(download)
    , m_name(plainLabel(u"downloadName"_s))
    , m_state(plainLabel(u"downloadState"_s))
    , m_figures(plainLabel(u"downloadFigures"_s))
    , m_bar(namedField<QProgressBar>(u"downloadProgress"_s, {}))
    , m_closes(namedField<QCheckBox>(u"closeWhenDone"_s, {}))
{
    setObjectName(u"downloadWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_ShowWithoutActivating);
    m_closes->setChecked(true);
    m_bar->setRange(0, 100);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *part : { static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_bar),
             static_cast<QWidget *>(m_figures), static_cast<QWidget *>(m_state),
             static_cast<QWidget *>(m_closes) }) {
        layout->addWidget(part);
    }
    layout->addWidget(buttonRow());
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    sayNowAndAnew(this, [this] { say(); });
}

QWidget *DownloadWindow::buttonRow()
{
    m_pause = namedField<QPushButton>(u"downloadPause"_s, {});
    m_cancel = namedField<QPushButton>(u"downloadCancel"_s, {});
    auto *part = new QWidget;
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins({});
    layout->addStretch();
    for (QPushButton *button : { m_pause, m_cancel }) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (engine::traits(m_download.state).canPause) {
            emit pauseRequested(m_download.id);
        } else {
            emit resumeRequested(m_download.id);
        }
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (!engine::traits(m_download.state).isComplete) {
            emit cancelRequested(m_download.id);
        }
        close();
    });
    return part;
}

void DownloadWindow::setDownload(const engine::Download &download)
{
    m_download = download;
    const engine::StateTraits &traits = engine::traits(download.state);
    if (!traits.isActive) {
        m_speed = 0;
    }
    if (traits.isComplete && m_closes->isChecked()) {
        close();
        return;
    }
    say();
}

void DownloadWindow::setProgress(const engine::Progress &progress)
{
    m_download.received = progress.received;
    m_download.total = progress.total;
    m_speed = progress.speed;
    say();
}

void DownloadWindow::say()
{
    const engine::StateTraits &traits = engine::traits(m_download.state);
    const QString name = words::listedName(m_download);
    const bool isSized = m_download.total > 0;
    const qint64 percent = isSized ? m_download.received * 100 / m_download.total : 0;
    setWindowTitle(
        isSized ? tr("%1: %2").arg(words::percentText(static_cast<int>(percent)), name) : name);
    m_name->setText(nameOnItsLine(name));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setValue(static_cast<int>(std::clamp<qint64>(percent, 0, 100)));
    m_bar->setFormat(words::percentText(m_bar->value()));
    QStringList figures { isSized
            ? tr("%1 of %2")
                  .arg(words::sizeText(m_download.received), words::sizeText(m_download.total))
            : words::sizeText(m_download.received) };
    if (m_speed > 0) {
        figures.append(words::speedText(m_speed));
        if (isSized) {
            figures.append(tr("%1 left").arg(
                words::durationText((m_download.total - m_download.received) / m_speed)));
        }
    }
    m_figures->setText(figures.join(u" · "_s));
    const QString error = m_download.error
        ? words::errorSentence(m_download.error) + u' ' + words::nextStep(m_download.error)
        : QString();
    m_state->setText(error.isEmpty() ? words::stateName(m_download.state) : error);
    m_pause->setText(traits.canPause ? tr("&Pause") : tr("&Start"));
    m_pause->setEnabled(traits.canPause || traits.canResume);
    m_cancel->setText(traits.isComplete ? tr("C&lose") : tr("&Cancel the download"));
    m_closes->setText(tr("Close this &window when the download is complete"));
}

} // namespace ui
