// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detailspane.h"

#include "ui/contentarea.h"
#include "ui/detailsfacts.h"
#include "ui/detailsgeneral.h"
#include "ui/detailshistory.h"
#include "ui/detailssegments.h"
#include "ui/detailsspeed.h"
#include "ui/retranslation.h"

#include <QLabel>
#include <QStackedLayout>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

DetailsPane::DetailsPane(
    engine::Engine &engine, const SpeedTracks &tracks, const QueueHours &hours, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_pages(new QStackedLayout(this))
    , m_scroll(new ContentArea(this))
    , m_words(new QLabel)
    , m_tabs(new QTabWidget(this))
    , m_general(new DetailsGeneral(hours))
    , m_segments(new DetailsSegments)
    , m_speed(new DetailsSpeed(tracks))
    , m_history(new DetailsHistory)
{
    setObjectName(u"detailsPane"_s);
    m_words->setObjectName(u"detailsWords"_s);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_scroll->rows().addWidget(m_words);
    m_tabs->setObjectName(u"detailsTabs"_s);
    m_tabs->setDocumentMode(true);
    for (DetailsTab *tab :
        std::initializer_list<DetailsTab *> { m_general, m_segments, m_speed, m_history }) {
        m_tabs->addTab(tab, QString());
    }
    m_pages->addWidget(m_scroll);
    m_pages->addWidget(m_tabs);
    connectEngine();
    connectGeneral();
    connect(m_history, &DetailsHistory::asked, &m_engine, &engine::Engine::askHistory);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        fillTab();
        emit tabChanged();
    });
    sayNowAndAnew(this, [this] { say(); });
    setSelection({}, {});
}

void DetailsPane::say()
{
    m_tabs->setAccessibleName(tr("Details"));
    m_tabs->setTabText(0, tr("&General"));
    m_tabs->setTabText(1, tr("Seg&ments"));
    m_tabs->setTabText(2, tr("S&peed"));
    m_tabs->setTabText(3, tr("Histor&y"));
    if (!m_download.id.isValid()) {
        m_words->setText(tr("Select a download to see its details."));
    }
}

void DetailsPane::connectEngine()
{
    connect(&m_engine, &engine::Engine::changed, this,
        [this](const QList<engine::Download> &downloads) {
            for (const engine::Download &download : downloads) {
                if (m_download.id.isValid() && download.id == m_download.id) {
                    m_download = download;
                    current()->setDownload(m_download);
                }
            }
        });
    connect(&m_engine, &engine::Engine::detailed, this, [this](const engine::RunDetail &detail) {
        if (m_download.id.isValid() && detail.id == m_download.id) {
            m_detail = detail;
            current()->setDetail(m_detail);
        }
    });
    connect(&m_engine, &engine::Engine::historyKnown, m_history, &DetailsHistory::setEntries);
    connect(&m_engine, &engine::Engine::happened, m_history, &DetailsHistory::append);
}

void DetailsPane::connectGeneral()
{
    const auto with = [this](engine::Remedy remedy) {
        return [this, remedy](const engine::Download &download) {
            emit remedyRequested(remedy, { download });
        };
    };
    connect(m_general, &DetailsGeneral::linkRequested, this, with(engine::Remedy::ChangeLink));
    connect(m_general, &DetailsGeneral::folderRequested, this, with(engine::Remedy::ChangeFolder));
    connect(m_general, &DetailsGeneral::renameRequested, this, &DetailsPane::renameRequested);
    connect(m_general, &DetailsGeneral::fieldsRequested, this, &DetailsPane::fieldsRequested);
    connect(m_general, &DetailsGeneral::checksumRequested, this, &DetailsPane::checksumRequested);
    connect(m_general, &DetailsGeneral::limitRequested, this,
        [this](const engine::Download &download) { emit limitRequested({ download }); });
    connect(m_general, &DetailsGeneral::noteEdited, this, &DetailsPane::noteEdited);
}

DetailsTab *DetailsPane::current() const
{
    return static_cast<DetailsTab *>(m_tabs->currentWidget());
}

int DetailsPane::tab() const
{
    return m_tabs->currentIndex();
}

void DetailsPane::setTab(int tab)
{
    m_tabs->setCurrentIndex(std::clamp(tab, 0, m_tabs->count() - 1));
}

void DetailsPane::setSettings(const settings::Settings &settings)
{
    m_general->setSettings(settings);
}

/// Has the engine tell of \a id, and of no other one.
void DetailsPane::look(engine::DownloadId id)
{
    if (id != m_download.id) {
        m_detail = {};
        m_download = {};
        m_history->forget(); // it was not told what happened meanwhile
        m_engine.watch(id);
    }
}

void DetailsPane::setSelection(
    const QList<const engine::Download *> &selected, const QList<QAction *> &remedies)
{
    if (!isVisible()) {
        return;
    }
    if (selected.size() != 1) {
        look({});
        m_words->setText(selected.isEmpty() ? tr("Select a download to see its details.")
                                            : DetailsFacts::sums(selected));
        m_pages->setCurrentWidget(m_scroll);
        return;
    }
    look(selected.first()->id);
    m_download = *selected.first();
    m_pages->setCurrentWidget(m_tabs);
    m_general->setRemedies(remedies);
    fillTab();
}

void DetailsPane::fillTab()
{
    if (m_download.id.isValid()) {
        current()->setDownload(m_download);
        current()->setDetail(m_detail);
        current()->enter();
    }
}

void DetailsPane::noteSamples(const QList<engine::Progress> &progress)
{
    if (!isVisible() || current() != m_speed) {
        return;
    }
    for (const engine::Progress &each : progress) {
        m_speed->showSample(each.id);
    }
}

void DetailsPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    look({});
}

} // namespace ui
