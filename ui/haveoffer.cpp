// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/haveoffer.h"

#include "app/words/words.h"
#include "ui/dialogparts.h"
#include "ui/downloadmodel.h"
#include "ui/flowlayout.h"
#include "ui/havefiles.h"
#include "ui/namedelegate.h"
#include "ui/retranslation.h"
#include "ui/undoablecommands.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr qsizetype kMostHaveOffers = 100;
constexpr int kHaveLettersInALine = 24; ///< of the sentence at least

} // namespace

HaveOffer::HaveOffer(
    const HaveFiles &files, const DownloadModel &model, UndoableCommands &commands, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_commands(commands)
    , m_text(plainLabel(u"haveOfferText"_s))
    , m_use(new QToolButton(this))
    , m_again(new QToolButton(this))
{
    setObjectName(u"haveOffer"_s);
    setFrameShape(QFrame::StyledPanel);
    m_use->setObjectName(u"haveOfferUse"_s);
    m_again->setObjectName(u"haveOfferAgain"_s);
    // With large letters the buttons make room for it, below each other.
    m_text->setMinimumWidth(m_text->fontMetrics().averageCharWidth() * kHaveLettersInALine);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_use);
    buttons->addWidget(m_again);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    connect(&files, &HaveFiles::found, this, &HaveOffer::add);
    connect(&model, &DownloadModel::statesChanged, this, &HaveOffer::showNext);
    connect(m_use, &QToolButton::clicked, this, &HaveOffer::use);
    connect(m_again, &QToolButton::clicked, this, [this] {
        m_pairs.removeFirst();
        showNext();
    });
    sayNowAndAnew(this, [this] {
        m_use->setText(tr("Use the file I have"));
        m_again->setText(tr("Download again"));
        showNext();
    });
}

void HaveOffer::add(engine::DownloadId fresh, engine::DownloadId have)
{
    if (m_pairs.size() < kMostHaveOffers) {
        m_pairs.append({ fresh, have });
        showNext();
    }
}

/// What has ended or gone meanwhile needs no answer.
bool HaveOffer::isOpen(const Pair &pair) const
{
    const engine::Download *fresh = m_model.find(pair.fresh);
    const engine::Download *have = m_model.find(pair.have);
    return fresh && have && !engine::traits(fresh->state).isComplete
        && engine::traits(have->state).isComplete;
}

void HaveOffer::showNext()
{
    m_pairs.removeIf([this](const Pair &pair) { return !isOpen(pair); });
    setVisible(!m_pairs.isEmpty());
    if (m_pairs.isEmpty()) {
        return;
    }
    const engine::Download *have = m_model.find(m_pairs.constFirst().have);
    m_text->setText(
        tr("You have %1 already: %2")
            .arg(nameInSentence(words::listedName(*m_model.find(m_pairs.constFirst().fresh))),
                nameInSentence(QDir::toNativeSeparators(have->filePath()))));
}

void HaveOffer::use()
{
    const Pair pair = m_pairs.takeFirst();
    m_commands.remove({ pair.fresh }, engine::RemoveFiles::TrashPart);
    emit chosen(pair.have);
    showNext();
}

} // namespace ui
